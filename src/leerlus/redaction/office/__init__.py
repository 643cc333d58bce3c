"""Word and LibreOffice documents: passages cut out of the XML, and cleaned of all that a page does not show."""
