"""Staff pages of readiness: packs, and redress operations with their steps and facts."""
