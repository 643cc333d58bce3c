"""What was asked and answered, as the public reads it: loops, standpoints, silence, the programme's figures."""
