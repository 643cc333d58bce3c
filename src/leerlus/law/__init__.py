"""Names and numbers of Dutch law and parliament: Kamerstukken, gazettes, laws, motions."""
