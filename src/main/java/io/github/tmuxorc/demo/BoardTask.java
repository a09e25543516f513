package io.github.tmuxorc.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes tasks from the team's board and finishes them, one after the other, with the
 * tools of a server of its own, as a real agent does.
 */
record BoardTask() implements Task {

	private static final int MOST_SECONDS = 30;

	private static final Pattern ID = Pattern.compile("\"structuredContent\":\\{[^}]*\"id\":([0-9]{1,9})");

	@Override
	public String command() {
		return "tmux-orc server start";
	}

	@Override
	public String run(Path folder) throws IOException {
		Path program = DemoCommand.program();
		if (program == null) {
			return "I found no program tmux-orc beside me.";
		}
		Process server = new ProcessBuilder(program.toString(), "server", "start").directory(folder.toFile())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		// A server that hangs must not hang the agent.
		server.onExit().orTimeout(MOST_SECONDS, TimeUnit.SECONDS).exceptionally((_) -> {
			server.destroyForcibly();
			return server;
		});
		try (Writer requests = server.outputWriter(); BufferedReader answers = server.inputReader()) {
			return run(requests, answers);
		}
	}

	private static String run(Writer requests, BufferedReader answers) throws IOException {
		call(requests, answers, "initialize", Map.of("protocolVersion", "2025-06-18", "capabilities", Map.of(),
				"clientInfo", Map.of("name", "demo", "version", "1")));
		send(requests, Map.of("jsonrpc", "2.0", "method", "notifications/initialized"));
		List<String> done = new ArrayList<>();
		while (true) {
			String claimed = tool(requests, answers, "task_claim", Map.of());
			Matcher id = ID.matcher(claimed);
			if (!id.find()) {
				return done.isEmpty() ? "No task was left for me."
						: "I finished the tasks " + String.join(", ", done) + ".";
			}
			String changed = tool(requests, answers, "task_update",
					Map.of("id", Integer.valueOf(id.group(1)), "state", "done"));
			if (changed.contains("\"isError\":true")) {
				return "I could not finish the task " + id.group(1) + ".";
			}
			done.add(id.group(1));
		}
	}

	private static String tool(Writer requests, BufferedReader answers, String name, Map<String, Object> arguments)
			throws IOException {
		return call(requests, answers, "tools/call", Map.of("name", name, "arguments", arguments));
	}

	private static String call(Writer requests, BufferedReader answers, String method, Map<String, Object> parameters)
			throws IOException {
		send(requests, Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", parameters));
		for (String line = answers.readLine(); line != null; line = answers.readLine()) {
			if (line.contains("\"result\":") || line.contains("\"error\":")) {
				return line;
			}
		}
		throw new IOException("the server ended");
	}

	private static void send(Writer requests, Map<String, Object> message) throws IOException {
		requests.write(Json.write(message) + "\n");
		requests.flush();
	}

}
