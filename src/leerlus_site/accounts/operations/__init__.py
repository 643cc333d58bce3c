"""What is done with accounts and organisations; each act of a person is recorded."""
