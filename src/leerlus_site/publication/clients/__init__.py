"""Systems outside that take over what is public: JSON in, a value out, one exception."""
