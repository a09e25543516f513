package io.github.tmuxorc.setup.check;

import java.util.List;

import io.github.tmuxorc.surface.ClassCache;

/**
 * Which Java runs the program, and whether it starts fast.
 *
 * @param cache the cache of loaded classes
 */
record RuntimeCheck(ClassCache cache) implements Check {

	@Override
	public String subject() {
		return "java";
	}

	@Override
	public List<Finding> run() {
		Finding java = Finding.ok(subject(),
				"Version " + Runtime.version() + " is at " + System.getProperty("java.home") + ".");
		String problem = this.cache.problem();
		Finding cached = (problem != null) ? Finding.warning("cache", problem, this.cache.remedy())
				: Finding.ok("cache", "The program starts fast, by " + this.cache.file() + ".");
		return List.of(java, cached);
	}

}
