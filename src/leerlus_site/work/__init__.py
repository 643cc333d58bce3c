"""What someone has to do: my work, and the commands that span several rooms."""
