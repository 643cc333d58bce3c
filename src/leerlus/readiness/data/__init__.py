"""The questions, risks, organisations, model documents and telling words of a readiness pack."""
