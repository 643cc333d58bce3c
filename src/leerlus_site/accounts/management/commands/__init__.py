"""Commands about accounts and organisations."""
