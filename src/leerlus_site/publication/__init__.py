"""From the register to the public: check, release, withdraw."""
