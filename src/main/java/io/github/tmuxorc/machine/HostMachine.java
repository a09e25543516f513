package io.github.tmuxorc.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.host.HostShell;
import io.github.tmuxorc.host.ShellAnswer;

/**
 * Another machine, which is asked by its {@code sh}. What programs it uses beyond POSIX
 * it can do without, but for the times of files.
 */
final class HostMachine implements Machine {

	/** What it may take to wait for a process, besides the wait. */
	private static final Duration END_LIMIT = Duration.ofSeconds(10);

	/** A smaller difference of the clocks is none: they are told by the second. */
	private static final long SAME_TIME = 2;

	private static final DateTimeFormatter STARTED = DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy",
			Locale.ROOT);

	private static final String GREETING = """
			printf '%s\\n' "$HOME" "${XDG_STATE_HOME:-$HOME/.local/state}" "${CLAUDE_CONFIG_DIR:-$HOME/.claude}" \
			"${GEMINI_CLI_HOME:-$HOME}"
			date +%s""";

	private final Host host;

	private final HostShell shell;

	private final Clock here;

	private volatile @Nullable Greeting greeting;

	HostMachine(Host host, HostShell shell, Clock here) {
		this.host = host;
		this.shell = shell;
		this.here = here;
	}

	@Override
	public Host host() {
		return this.host;
	}

	@Override
	public Places places() {
		return greeting().places();
	}

	@Override
	public Clock clock() {
		return greeting().clock();
	}

	private Greeting greeting() {
		Greeting known = this.greeting;
		if (known == null) {
			List<String> lines = run(GREETING).output().lines().toList();
			long ahead = Long.parseLong(lines.get(4)) - this.here.instant().getEpochSecond();
			known = new Greeting(
					new Places(Path.of(lines.get(0)), Path.of(lines.get(1)), Path.of(lines.get(2)),
							Path.of(lines.get(3), ".gemini")),
					Clock.offset(this.here, Duration.ofSeconds((Math.abs(ahead) < SAME_TIME) ? 0 : ahead)));
			this.greeting = known;
		}
		return known;
	}

	@Override
	public Map<Path, FileStamp> stamps(Collection<Path> files) {
		Map<Path, FileStamp> stamps = new HashMap<>();
		for (String line : run(stamps(quoted(files))).output().lines().toList()) {
			String[] words = line.split(" ", 3);
			stamps.put(Path.of(words[2]),
					new FileStamp(Long.parseLong(words[0]), Instant.ofEpochSecond(Long.parseLong(words[1]))));
		}
		return stamps;
	}

	// GNU and BusyBox know one stat, macOS and the BSDs another one.
	private static String stamps(String files) {
		return "case ${stat:=$(stat -c c / || echo f)} in\nc) stat -c '%s %Y %n' " + files + " ;;\n"
				+ "*) stat -f '%z %m %N' " + files + " ;;\nesac";
	}

	@Override
	public Map<Path, String> read(Map<Path, Long> positions) {
		List<Path> files = List.copyOf(positions.keySet());
		List<ShellAnswer> answers = this.shell
			.run(files.stream().map((file) -> tail(file, positions.getOrDefault(file, 0L))).toList());
		Map<Path, String> texts = new HashMap<>();
		for (int index = 0; index < files.size(); index++) {
			if (answers.get(index).status() == 0) {
				texts.put(files.get(index), answers.get(index).output());
			}
		}
		return texts;
	}

	private static String tail(Path file, long position) {
		return ((position == 0) ? "cat " : "tail -c +" + (position + 1) + " ") + quoted(file);
	}

	@Override
	public List<Path> list(Path folder, List<String> names) {
		String pattern = names.stream()
			.map((name) -> quoted(name).replace("*", "'*'"))
			.collect(Collectors.joining("/", quoted(folder) + "/", ""));
		return run("for file in " + pattern + "\ndo [ ! -e \"$file\" ] || printf '%s\\n' \"$file\"\ndone").output()
			.lines()
			.map(Path::of)
			.toList();
	}

	@Override
	public boolean isFolder(Path path) {
		return run("[ -d " + quoted(path) + " ]").status() == 0;
	}

	@Override
	public void write(Path folder, Map<String, String> files) throws IOException {
		StringBuilder script = new StringBuilder("(umask 077 && mkdir -p ").append(quoted(folder))
			.append(" && chmod 700 ")
			.append(quoted(folder));
		files.forEach((name, text) -> script.append(" && printf %s ")
			.append(quoted(text))
			.append(" > ")
			.append(quoted(folder.resolve(name))));
		if (run(script.append(")").toString()).status() != 0) {
			throw new IOException(folder + " cannot be written on host '" + this.host.name() + "'");
		}
	}

	@Override
	public void delete(List<Path> files, List<Path> folders) {
		run("rm -f " + quoted(files) + "\n" + (folders.isEmpty() ? "" : "rmdir " + quoted(folders)));
	}

	@Override
	public Map<String, Path> find(Collection<String> names) {
		List<String> asked = List.copyOf(names);
		// Agents install themselves in the last one.
		List<ShellAnswer> answers = this.shell.run(asked.stream()
			.map((name) -> "(PATH=\"$PATH:$HOME/.local/bin\"; command -v " + quoted(name) + ")")
			.toList());
		Map<String, Path> found = new HashMap<>();
		for (int index = 0; index < asked.size(); index++) {
			String path = answers.get(index).output().strip();
			if (path.startsWith("/")) {
				found.put(asked.get(index), Path.of(path));
			}
		}
		return found;
	}

	@Override
	public @Nullable String packageDescription(Path program) {
		ShellAnswer answer = run("file=$(readlink -f " + quoted(program) + ") || file=" + quoted(program) + "\n"
				+ "level=0\nwhile [ $level -lt " + PACKAGE_LEVELS + " ] && [ -n \"$file\" ]\n"
				+ "do file=${file%/*}; level=$((level + 1))\n" + "[ ! -f \"$file/" + PACKAGE + "\" ] || { cat \"$file/"
				+ PACKAGE + "\"; break; }\ndone");
		return answer.output().isBlank() ? null : answer.output();
	}

	@Override
	public Map<Long, Instant> starts(Collection<Long> pids) {
		Map<Long, Instant> starts = new HashMap<>();
		String list = pids.stream().map(String::valueOf).collect(Collectors.joining(","));
		for (String line : run("TZ=UTC LC_ALL=C ps -o pid= -o lstart= -p " + list).output().lines().toList()) {
			String[] words = line.strip().split(" +", 2);
			try {
				starts.put(Long.valueOf(words[0]),
						LocalDateTime.parse(words[1].strip().replaceAll(" +", " "), STARTED).toInstant(ZoneOffset.UTC));
			}
			catch (DateTimeParseException | NumberFormatException | IndexOutOfBoundsException ex) {
				// A system that tells it in another way.
			}
		}
		return starts;
	}

	@Override
	public boolean end(long pid, boolean forcibly) {
		return run("kill " + (forcibly ? "-9 " : "") + pid).status() == 0;
	}

	@Override
	public void awaitEnd(Collection<Long> pids, Duration grace) {
		if (pids.isEmpty()) {
			return;
		}
		List<String> scripts = new ArrayList<>(List.of("left=" + grace.toMillis() / 100));
		for (Long pid : pids) {
			scripts.add("while kill -0 " + pid + "\ndo [ $left -gt 0 ] || { kill -9 " + pid
					+ "; break; }\nsleep 0.1\nleft=$((left - 1))\ndone");
		}
		this.shell.run("kill", scripts, END_LIMIT.plus(grace));
	}

	private ShellAnswer run(String script) {
		return this.shell.run(List.of(script)).getFirst();
	}

	private static String quoted(Collection<?> words) {
		return words.stream().map(HostMachine::quoted).collect(Collectors.joining(" "));
	}

	private static String quoted(Object word) {
		return "'" + word.toString().replace("'", "'\\''") + "'";
	}

	/**
	 * What the machine says of itself.
	 *
	 * @param places where things are
	 * @param clock its time
	 */
	private record Greeting(Places places, Clock clock) {

	}

}
