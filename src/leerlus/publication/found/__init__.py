"""How others find what is public: metadata in DiWoo, sitemaps, JSON-LD."""
