"""Everything that Leerlus raises on purpose.

LeerlusError
├── FileError               a file cannot be read; `code` is stable, the message names the remedy
│   ├── EmptyFile           nothing in it
│   ├── TooLarge            more bytes, pages or text than the limits allow
│   ├── UnknownFormat       no format recognises the bytes
│   ├── EncryptedFile       a password is needed
│   ├── DamagedFile         the bytes break off or contradict themselves
│   ├── NoTextLayer         a scan without recognised text
│   └── ReaderFailed        the reading child process crashed, hung or used too much memory
├── RuleError               a rule table is wrong, or no rule has that name
├── UnknownKind             a kind of statement that no reader finds
├── StepRefused             the step table or a guard does not allow this change
└── RedactionError          a file cannot be made public by this plan; the message names the remedy
    ├── PlanError           the plan is wrong, or belongs to another file
    ├── RedactionRefused    a passage cannot be removed with certainty
    └── TraceFound          the verifier still found something; nothing is released
"""


class LeerlusError(Exception):
    """The root; its message is a Dutch sentence that a user may see."""


class FileError(LeerlusError):
    """A file cannot be read. `code` is the stable word that `leerlus read` prints."""

    code = "file-error"


class EmptyFile(FileError):
    """The file holds no bytes, or no text at all."""

    code = "empty"


class TooLarge(FileError):
    """The file is larger than the limits allow, packed or unpacked."""

    code = "too-large"


class UnknownFormat(FileError):
    """No format recognises the bytes."""

    code = "unknown-format"


class EncryptedFile(FileError):
    """The file asks for a password."""

    code = "encrypted"


class DamagedFile(FileError):
    """The file is truncated or contradicts its own structure."""

    code = "damaged"


class NoTextLayer(FileError):
    """The file holds pictures of text and no text."""

    code = "no-text-layer"


class ReaderFailed(FileError):
    """The child process that read the file crashed, hung or ran out of memory."""

    code = "reader-failed"


class RuleError(LeerlusError):
    """A rule table is wrong, or no rule has the asked name."""


class UnknownKind(LeerlusError):
    """A kind of statement was asked for that no reader finds."""


class StepRefused(LeerlusError):
    """A state change that the step table or a guard does not allow."""


class RedactionError(LeerlusError):
    """A file cannot be made public by this plan."""


class PlanError(RedactionError):
    """The plan is wrong, incomplete, or belongs to another file."""


class RedactionRefused(RedactionError):
    """A passage cannot be removed with certainty."""


class TraceFound(RedactionError):
    """The verifier found a trace of what was removed, or something else was lost."""
