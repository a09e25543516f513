package io.github.tmuxorc.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/**
 * What the numbers depend on beside the program.
 */
final class Machine {

	private static final double BYTES_PER_GIGABYTE = 1e9;

	private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

	private final Workplace workplace;

	Machine(Workplace workplace) {
		this.workplace = workplace;
	}

	String describe() throws Exception {
		return "%s, %d processors, %d GB; %s %s; %s; %s".formatted(processor(), this.system.getAvailableProcessors(),
				Math.round(this.system.getTotalMemorySize() / BYTES_PER_GIGABYTE), this.system.getName(),
				this.system.getVersion(), firstLine("tmux", "-V"), firstLine(this.workplace.java(), "--version"));
	}

	private String processor() throws IOException {
		Path processors = Path.of("/proc/cpuinfo");
		if (!Files.exists(processors)) {
			return this.system.getArch();
		}
		return Files.readAllLines(processors)
			.stream()
			.filter((line) -> line.startsWith("model name"))
			.map((line) -> line.substring(line.indexOf(':') + 2))
			.findFirst()
			.orElse(this.system.getArch());
	}

	private String firstLine(String... command) throws Exception {
		return this.workplace.run(List.of(command)).output().lines().findFirst().orElse("");
	}

	/**
	 * How many programs wanted to run at once in the last minute.
	 * @return the number
	 */
	String load() {
		return String.format(Locale.ROOT, "%.1f", this.system.getSystemLoadAverage());
	}

}
