package io.github.tmuxorc.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Starts the demo agent, and runs it until it is told to quit.
 */
public final class DemoAgent {

	static final int CRASHED = 70;

	private static final int USAGE = 2;

	private static final long ESCAPE_MILLIS = 50;

	private final DemoOptions options;

	private final Session session;

	private final Display display;

	private final Terminal terminal;

	private final KeyDecoder decoder = new KeyDecoder();

	private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();

	private long readAt;

	private DemoAgent(DemoOptions options, Session session, Terminal terminal) {
		this.options = options;
		this.session = session;
		this.terminal = terminal;
		this.display = new Display(terminal);
	}

	public static void main(String[] arguments) throws InterruptedException {
		System.exit(run(arguments));
	}

	/**
	 * Do in this process what a demo agent does first, so that a cache of loaded classes
	 * fits it.
	 * @throws IOException if something cannot be read or written
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void rehearse() throws IOException, InterruptedException {
		String typed = "\u001b[200~" + "hello\n".repeat(9) + "\u001b[201~\r";
		Terminal terminal = new Terminal(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
				OutputStream.nullOutputStream(), Terminal.Size.parse("24 80"));
		terminal.restoreAtEnd("sane");
		run(DemoOptions.parse("--hook", "cat", "--paste-window", "0", "--think", "0"), terminal);
	}

	/**
	 * The time on a clock that only goes forward.
	 * @return milliseconds
	 */
	static long now() {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
	}

	private static int run(String[] arguments) throws InterruptedException {
		try {
			DemoOptions options = DemoOptions.parse(arguments);
			if (options.help()) {
				print(System.out, DemoOptions.usage());
				return 0;
			}
			return run(options, Terminal.open());
		}
		catch (IllegalArgumentException ex) {
			print(System.err, ex.getMessage() + " Use --help to see what there is.\n");
			return USAGE;
		}
		catch (IOException ex) {
			print(System.err, ex.getMessage() + " Start the demo agent in a terminal.\n");
			return USAGE;
		}
	}

	private static int run(DemoOptions options, Terminal terminal) throws IOException, InterruptedException {
		if (options.has(Fault.CRASH_ON_START)) {
			terminal.write("Error: Cannot find module 'agent'\r\n");
			return CRASHED;
		}
		Thread.sleep(options.millis(Fault.SLOW_START));
		Path folder = Path.of("").toAbsolutePath();
		String command = options.hook();
		try (HookRunner hooks = (command != null && !options.has(Fault.NO_HOOKS)) ? new HookRunner(command) : null) {
			Events events = new Events(options.sessionId(), folder.toString(), (event, fields) -> {
				if (hooks != null) {
					hooks.report(event, fields);
				}
			});
			return new DemoAgent(options, new Session(options, folder, events), terminal).loop();
		}
	}

	private static void print(PrintStream stream, String text) {
		stream.writeBytes(text.getBytes(StandardCharsets.UTF_8));
		stream.flush();
	}

	private int loop() throws IOException, InterruptedException {
		this.session.start(now());
		show();
		ResizeSignal.listen(() -> this.signals.add(Signal.Event.RESIZED));
		if (!this.options.has(Fault.IGNORE_INPUT)) {
			new TerminalReader(this.terminal.input(), this.options.millis(Fault.SLOW_PASTE), this.signals).start();
		}
		Integer status = this.session.exitStatus();
		while (status == null) {
			take(poll());
			this.session.tick(now());
			status = this.session.exitStatus();
			if (status == null && this.signals.isEmpty()) {
				show();
			}
		}
		this.display.leave(this.session.takeTranscript());
		return status;
	}

	private void show() throws IOException {
		long now = now();
		this.display.show(this.session.takeTranscript(), this.session.view(now), this.session.title(now));
	}

	private @Nullable Signal poll() throws InterruptedException {
		long idle = this.session.idleMillis(now());
		if (this.decoder.isEscapePending()) {
			long wait = Math.max(1, this.readAt + ESCAPE_MILLIS - now());
			idle = (idle < 0) ? wait : Math.min(idle, wait);
		}
		return (idle < 0) ? this.signals.take() : this.signals.poll(idle, TimeUnit.MILLISECONDS);
	}

	private void take(@Nullable Signal signal) throws IOException {
		// What a switch over types needs is made when it first runs, in each process.
		if (signal instanceof Signal.Bytes read) {
			accept(this.decoder.decode(read.bytes()), read.at());
			this.readAt = read.at();
		}
		else if (signal == Signal.Event.RESIZED) {
			this.terminal.measure();
		}
		else if (signal == Signal.Event.END) {
			this.session.hangUp();
		}
		else if (now() - this.readAt >= ESCAPE_MILLIS && this.terminal.input().available() == 0) {
			accept(this.decoder.flush(), now());
		}
	}

	private void accept(Iterable<Input> inputs, long at) {
		for (Input input : inputs) {
			this.session.accept(input, at);
		}
	}

}
