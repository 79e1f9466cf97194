"""The main job, run through the real windows without a screen."""
