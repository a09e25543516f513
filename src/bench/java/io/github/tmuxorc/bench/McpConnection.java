package io.github.tmuxorc.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The MCP server, started and spoken to as a client does.
 */
final class McpConnection implements AutoCloseable {

	private static final Pattern ID = Pattern.compile("^\\{[^{]*\"id\":(\\d+)");

	private static final String INITIALIZE = """
			{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"bench","version":"1"}}""";

	private static final int END_SECONDS = 10;

	private final Workplace workplace;

	private final List<String> command;

	private final Path errors;

	private final Process process;

	private final BufferedReader output;

	private int id;

	McpConnection(Workplace workplace, Path socket) throws IOException {
		this(workplace, socket, "agents,terminal");
	}

	McpConnection(Workplace workplace, Path socket, String toolsets, String... options) throws IOException {
		this.workplace = workplace;
		this.command = new ArrayList<>(workplace.tmuxOrc(socket, options));
		this.command.addAll(List.of("server", "start", "--toolsets", toolsets, "--tier", "destroy"));
		this.errors = workplace.folder().resolve("server-errors");
		this.process = workplace.start(this.command, Workplace.PATH, this.errors);
		this.output = this.process.inputReader(StandardCharsets.UTF_8);
	}

	void initialize() throws IOException {
		request("initialize", INITIALIZE);
	}

	void initialized() throws IOException {
		send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
	}

	/**
	 * List the tools.
	 * @return the answer, a JSON object
	 */
	String listTools() throws IOException {
		return request("tools/list", "{}");
	}

	/**
	 * Ask for nothing, which takes what any call takes at least.
	 * @return nanoseconds until the answer was read
	 */
	long ping() throws IOException {
		long start = System.nanoTime();
		request("ping", "{}");
		return System.nanoTime() - start;
	}

	/**
	 * Call a tool.
	 * @param tool its name
	 * @param arguments a JSON object
	 * @return nanoseconds until the answer was read
	 */
	long call(String tool, String arguments) throws IOException {
		long start = System.nanoTime();
		answer(tool, arguments);
		return System.nanoTime() - start;
	}

	/**
	 * Call a tool.
	 * @param tool its name
	 * @param arguments a JSON object
	 * @return the answer, a JSON object
	 */
	String answer(String tool, String arguments) throws IOException {
		return request("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
	}

	/**
	 * Call a tool and do not wait for the answer.
	 * @param tool its name
	 * @param arguments a JSON object
	 * @return the number that the answer will have
	 */
	int begin(String tool, String arguments) throws IOException {
		int request = ++this.id;
		send("{\"jsonrpc\":\"2.0\",\"id\":" + request + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
				+ "\",\"arguments\":" + arguments + "}}");
		return request;
	}

	/**
	 * The next line that the server writes.
	 * @return an answer or a notification
	 */
	String receive() throws IOException {
		String line = this.output.readLine();
		if (line == null) {
			throw failed("ended", "");
		}
		return line;
	}

	/**
	 * The number of an answer.
	 * @param answer a line
	 * @return the number, -1 if it is no answer
	 */
	static int id(String answer) {
		Matcher matcher = ID.matcher(answer);
		return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
	}

	private String request(String method, String parameters) throws IOException {
		int request = ++this.id;
		StringBuilder printed = new StringBuilder();
		try {
			send("{\"jsonrpc\":\"2.0\",\"id\":" + request + ",\"method\":\"" + method + "\",\"params\":" + parameters
					+ "}");
			String line;
			while ((line = this.output.readLine()) != null && !line.contains("\"id\":" + request)) {
				printed.append(line).append('\n');
			}
			if (line != null && line.contains("\"result\":") && !line.contains("\"isError\":true")) {
				return line;
			}
			printed.append((line != null) ? line : "(the end)");
		}
		catch (IOException ex) {
			printed.append(ex);
		}
		throw failed(method + " failed", printed.toString());
	}

	private void send(String line) throws IOException {
		this.process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
		this.process.getOutputStream().flush();
	}

	/**
	 * Resident memory of the server's virtual machine, which the start script becomes.
	 * @return bytes
	 */
	long residentBytes() throws Exception {
		String resident = this.workplace
			.run(List.of("ps", "-o", "rss=,comm=", "-p", String.valueOf(this.process.pid())))
			.output()
			.strip();
		if (!resident.endsWith("java")) {
			throw failed("is not Java: " + resident, "");
		}
		return Long.parseLong(resident.substring(0, resident.indexOf(' '))) * 1024;
	}

	@Override
	public void close() throws IOException {
		this.process.getOutputStream().close();
		if (this.process.onExit().completeOnTimeout(this.process, END_SECONDS, TimeUnit.SECONDS).join().isAlive()) {
			String threads = threads();
			this.process.destroyForcibly();
			throw failed("did not end within " + END_SECONDS + " s after its input was closed\n" + threads, "");
		}
		int status = this.process.exitValue();
		if (status != 0) {
			throw failed("ended with status " + status, "");
		}
	}

	// What the server does, as the JDK that runs the bench sees it.
	private String threads() {
		Path jstack = Path.of(System.getProperty("java.home"), "bin", "jstack");
		try {
			return this.workplace.run(List.of(jstack.toString(), String.valueOf(this.process.pid()))).output();
		}
		catch (Exception ex) {
			return "What its threads do is unknown: " + ex.getMessage();
		}
	}

	private FailedRunException failed(String what, String output) throws IOException {
		// If it is just ending, it may still say why.
		this.process.onExit().completeOnTimeout(this.process, 1, TimeUnit.SECONDS).join();
		return new FailedRunException(this.command, what, output, this.errors);
	}

}
