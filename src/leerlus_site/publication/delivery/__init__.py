"""What is public here, brought to a publicatiebank: what should stand there, and the page that shows how far it is."""
