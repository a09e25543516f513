package io.github.tmuxorc.host;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.TimeLimitException;
import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.ProgramFinder;
import io.github.tmuxorc.process.ProgramMissingException;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.process.ProgramRunner;

/**
 * Another machine, which is reached by a command that gives a byte stream to it. Nothing
 * of ours is there: its own {@code sh} starts the programs.
 *
 * @param name what it is called here
 * @param prefix what a command on it begins with
 * @param ssh whether that is OpenSSH
 * @param shell whether what follows is joined and read by the person's shell there
 * @param socket the tmux server on it, where the settings name one
 */
public record Host(String name, List<String> prefix, boolean ssh, boolean shell, @Nullable String socket) {

	/**
	 * Printed before a program is started: what comes before it was printed on the way,
	 * and without it the machine was not reached.
	 */
	private static final String REACHED = "tmux-orc-reached";

	/** The shell for commands leaves out places that an interactive one has. */
	private static final String PLACES = "PATH=\"$PATH:" + ProgramFinder.usualPlaces() + "\"; ";

	private static final String MARK = "echo " + REACHED + "; echo " + REACHED + " >&2; ";

	public Host {
		prefix = List.copyOf(prefix);
	}

	/**
	 * A call of a program on this machine, whose result {@link #answer} understands.
	 * @param words the program and its arguments
	 * @param input what it reads
	 * @param path the PATH on which our side of the connection is looked for; null if
	 * there is none
	 * @param limit how long it may take
	 * @return the call
	 * @throws HostAwayException if our side of the connection is not installed
	 */
	public ProgramCall call(List<String> words, String input, @Nullable String path, Duration limit) {
		return call(List.of(), MARK + script(words), input, path, limit);
	}

	/**
	 * A call of a program on this machine that is kept and spoken with.
	 * @param words the program and its arguments
	 * @param path the PATH on which our side of the connection is looked for
	 * @param limit how long it may take to be reached
	 * @return the call
	 * @throws HostAwayException if our side of the connection is not installed
	 */
	ProgramCall keptCall(List<String> words, @Nullable String path, Duration limit) {
		return call(List.of(), script(words), "", path, limit);
	}

	/**
	 * A call of a program on this machine that gets the terminal of this process.
	 * @param words the program and its arguments
	 * @param path the PATH on which our side of the connection is looked for
	 * @param limit how long it may take
	 * @return the call
	 * @throws HostAwayException if our side of the connection is not installed
	 * @throws RefusedException if it is not known how to get a terminal there
	 */
	public ProgramCall terminalCall(List<String> words, @Nullable String path, Duration limit) {
		if (!this.ssh) {
			throw new RefusedException(
					"A terminal on host '" + this.name + "' cannot be had through '" + this.prefix.getFirst() + "'.",
					"Open one there yourself, and run 'tmux attach' in it.");
		}
		return call(List.of("-t"), script(words), "", path, limit);
	}

	private ProgramCall call(List<String> options, String script, String input, @Nullable String path, Duration limit) {
		List<String> command = new ArrayList<>(List.of(program(path)));
		command.addAll(options);
		command.addAll(this.prefix.subList(1, this.prefix.size()));
		if (this.shell) {
			command.add("sh -c 'eval \"$(printf %b \"$0\")\"' '" + encoded(script) + "'");
		}
		else {
			command.addAll(List.of("sh", "-c", script));
		}
		Map<String, @Nullable String> environment = new HashMap<>();
		// Our pane is none of that machine.
		environment.put("TMUX", null);
		environment.put("TMUX_PANE", null);
		// What ssh starts for the way, such as to a jump host, would ask at the terminal.
		environment.put("SSH_ASKPASS_REQUIRE", "force");
		return new ProgramCall(command, environment, input, limit);
	}

	private String program(@Nullable String path) {
		String program = this.prefix.getFirst();
		Path found = (program.indexOf('/') >= 0) ? Path.of(program) : ProgramFinder.find(program, path);
		if (found == null || !Files.isExecutable(found)) {
			throw HostAwayException.noProgram(this.name, program);
		}
		return found.toString();
	}

	private static String script(List<String> words) {
		return PLACES + "exec "
				+ words.stream().map((word) -> "'" + word.replace("'", "'\\''") + "'").collect(Collectors.joining(" "));
	}

	/**
	 * Write a text so that every shell reads the same in single quotes, and prints it
	 * with {@code printf %b}: shells differ in what a backslash, a newline or an
	 * exclamation mark means there.
	 */
	private static String encoded(String text) {
		StringBuilder encoded = new StringBuilder();
		for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
			if (value >= ' ' && "'\\!".indexOf(value) < 0) {
				encoded.append((char) value);
			}
			else {
				encoded.append("\\0").append(String.format("%03o", value & 0xff));
			}
		}
		return encoded.toString();
	}

	/**
	 * Run a program on this machine.
	 * @param runner runs our side of the connection
	 * @param call the call of the program
	 * @param what the name of what is run, for the message
	 * @return how the program ended, as if it had run here
	 * @throws HostAwayException if the machine cannot be reached or does not answer
	 */
	public ProgramResult run(ProgramRunner runner, ProgramCall call, String what) {
		try {
			return answer(runner.run(call), what);
		}
		catch (ProgramMissingException ex) {
			throw HostAwayException.noProgram(this.name, this.prefix.getFirst());
		}
		catch (TimeLimitException ex) {
			throw HostAwayException.silent(this.name, what, call.limit());
		}
	}

	/**
	 * Run a program on this machine by its shell that is kept open. It may be run twice,
	 * as {@link HostShell#run(List)} says.
	 * @param kept the shell
	 * @param words the program and its arguments
	 * @param what the name of what is run, for the message
	 * @param limit how long it may take
	 * @return how the program ended, as if it had run here
	 * @throws HostAwayException if the machine cannot be reached or does not answer
	 */
	public ProgramResult run(HostShell kept, List<String> words, String what, Duration limit) {
		// The last mark is ours, whatever the program prints.
		String script = "{ error=$(" + script(words) + " 2>&1 >&3); } 3>&1; status=$?; printf '%s\\n%s' " + REACHED
				+ " \"$error\"; (exit $status)";
		ShellAnswer answer = kept.run(what, List.of(script), limit).getFirst();
		int mark = answer.output().lastIndexOf(REACHED + "\n");
		return new ProgramResult(answer.status(), answer.output().substring(0, mark),
				answer.output().substring(mark + REACHED.length() + 1));
	}

	private ProgramResult answer(ProgramResult result, String what) {
		String output = afterMark(result.output());
		String error = afterMark(result.error());
		boolean reached = output != null || error != null;
		if (this.ssh && result.status() == 255 && (reached || result.error().isBlank())) {
			throw HostAwayException.broken(this.name, what);
		}
		if (output == null) {
			throw reached ? HostAwayException.broken(this.name, what)
					: HostAwayException.notReached(this, result.error());
		}
		return new ProgramResult(result.status(), output, (error != null) ? error : "");
	}

	private static @Nullable String afterMark(String text) {
		int mark = text.indexOf(REACHED + "\n");
		return (mark >= 0) ? text.substring(mark + REACHED.length() + 1) : null;
	}

}
