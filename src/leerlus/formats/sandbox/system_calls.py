"""The kernel filter of the reading child, as data: which system calls are refused on which processor.

A classic BPF program as described in the Linux manual, seccomp(2). A refused call gives "not permitted"; an unknown
processor has no filter.
"""

import struct

_ARCHITECTURE, _NUMBER, _OPEN_FLAGS = 4, 0, 32
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _IF_BITS, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _NOT_PERMITTED = 0x7FFF0000, 0x00050001
_WRITING = 0o3 | 0o100 | 0o1000
_OTHER_NUMBERS = 0x40000000

# machine: architecture word, openat, refused: sockets, programs, processes, other processes, changing files
_MACHINES: dict[str, tuple[int, int, tuple[int, ...]]] = {
    "x86_64": (
        0xC000003E,
        257,
        (
            *(41, 42, 49, 50, 53),  # socket connect bind listen socketpair
            *(56, 57, 58, 59, 322, 435),  # clone fork vfork execve execveat clone3
            *(62, 101, 310, 311, 321, 425),  # kill ptrace process_vm_readv process_vm_writev bpf io_uring_setup
            *(2, 76, 82, 83, 84, 85, 86, 87, 88, 90, 92, 437),  # open truncate rename mkdir ... chown openat2
            *(258, 259, 260, 263, 264, 265, 266, 268, 316),  # mkdirat ... unlinkat renameat linkat ... renameat2
        ),
    ),
    "aarch64": (
        0xC00000B7,
        56,
        (
            *(198, 199, 200, 201, 203),
            *(220, 221, 281, 435),
            *(117, 129, 270, 271, 280, 425),
            *(33, 34, 35, 36, 37, 38, 45, 53, 54, 276, 437),
        ),
    ),
}


def filter_program(machine: str) -> bytes:
    """The filter for a processor as `os.uname().machine` names it, eight bytes an instruction; empty if unknown."""
    if machine not in _MACHINES:
        return b""
    architecture, open_at, refused = _MACHINES[machine]
    rules = [
        _instruction(_LOAD, _ARCHITECTURE),
        _instruction(_IF_EQUAL, architecture, on_true=1),
        _instruction(_RETURN, _NOT_PERMITTED),
        _instruction(_LOAD, _NUMBER),
        _instruction(_IF_AT_LEAST, _OTHER_NUMBERS, on_false=1),
        _instruction(_RETURN, _NOT_PERMITTED),
    ]
    for number in refused:
        rules += [_instruction(_IF_EQUAL, number, on_false=1), _instruction(_RETURN, _NOT_PERMITTED)]
    rules += [
        _instruction(_IF_EQUAL, open_at, on_false=3),
        _instruction(_LOAD, _OPEN_FLAGS),
        _instruction(_IF_BITS, _WRITING, on_false=1),
        _instruction(_RETURN, _NOT_PERMITTED),
        _instruction(_RETURN, _ALLOW),
    ]
    return b"".join(rules)


def _instruction(code: int, value: int, *, on_true: int = 0, on_false: int = 0) -> bytes:
    """One instruction; `on_true` and `on_false` count the instructions to skip."""
    return struct.pack("=HBBI", code, on_true, on_false, value)
