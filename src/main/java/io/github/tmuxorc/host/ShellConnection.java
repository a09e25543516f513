package io.github.tmuxorc.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.process.LineProcess;
import io.github.tmuxorc.process.ProgramCall;

/**
 * A shell that reads scripts from us. Lines that nothing else prints stand around the
 * answer to each.
 */
final class ShellConnection implements AutoCloseable {

	private final String mark = "orc-" + UUID.randomUUID();

	private final LineProcess process;

	private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>();

	private final Queue<String> errors = new ConcurrentLinkedQueue<>();

	/**
	 * Open the connection.
	 * @param call starts the shell
	 * @throws io.github.tmuxorc.process.ProgramMissingException if it cannot be started
	 */
	ShellConnection(ProgramCall call) {
		this.process = LineProcess.start(call, this.errors::add);
		Thread.ofPlatform().daemon().name("host-shell").start(this::read);
	}

	private void read() {
		byte @Nullable [] line;
		do {
			line = this.process.read();
			this.lines.add(new Line((line != null) ? new String(line, StandardCharsets.UTF_8) : null));
		}
		while (line != null);
	}

	/**
	 * Run scripts.
	 * @param scripts the scripts
	 * @param end the time by which they must have ended
	 * @return what became of them, of fewer if the connection ended meanwhile; null if it
	 * had ended before any was begun
	 * @throws InterruptedException if the thread is interrupted
	 * @throws TimeoutException if the time is over
	 */
	@Nullable List<ShellAnswer> ask(List<String> scripts, long end) throws InterruptedException, TimeoutException {
		try {
			this.process.write(text(scripts));
		}
		catch (IOException ex) {
			// What it printed before it ended is still to be read, and tells why.
		}
		return awaitBegin(end) ? answers(scripts.size(), end) : null;
	}

	private String text(List<String> scripts) {
		StringBuilder text = new StringBuilder("echo ").append(this.mark);
		for (String script : scripts) {
			text.append("\n{ ")
				.append(script)
				.append("\n} < /dev/null 2> /dev/null\nprintf '\\n%s %d\\n' ")
				.append(this.mark)
				.append(" $?");
		}
		return text.toString();
	}

	private boolean awaitBegin(long end) throws InterruptedException, TimeoutException {
		for (String line = next(end); line != null; line = next(end)) {
			if (line.equals(this.mark)) {
				return true;
			}
		}
		return false;
	}

	private List<ShellAnswer> answers(int count, long end) throws InterruptedException, TimeoutException {
		List<ShellAnswer> answers = new ArrayList<>();
		List<String> output = new ArrayList<>();
		while (answers.size() < count) {
			String line = next(end);
			if (line == null) {
				return answers;
			}
			if (line.startsWith(this.mark + " ")) {
				answers.add(new ShellAnswer(Integer.parseInt(line.substring(this.mark.length() + 1)),
						String.join("\n", output)));
				output.clear();
			}
			else {
				output.add(line);
			}
		}
		return answers;
	}

	private @Nullable String next(long end) throws InterruptedException, TimeoutException {
		@Nullable Line line = this.lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
		if (line == null) {
			throw new TimeoutException();
		}
		if (line.text() == null) {
			// Whoever asks again learns the same.
			this.lines.add(line);
		}
		return line.text();
	}

	/**
	 * What our side of the connection said is wrong, once it has ended.
	 * @return the lines
	 */
	String errors() {
		this.process.awaitErrors();
		return String.join("\n", this.errors);
	}

	@Override
	public void close() {
		this.process.close();
	}

	/**
	 * A line that was printed.
	 *
	 * @param text the line; null at the end of all
	 */
	private record Line(@Nullable String text) {

	}

}
