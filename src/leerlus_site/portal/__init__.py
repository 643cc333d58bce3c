"""The public side: pages on released snapshots, and the inbox. It imports only snapshots, design and common."""
