package io.github.tmuxorc.realagent;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Situations of Claude Code.
 */
final class ClaudeScreens implements Scenes {

	private static final String FOOTER = "(?:manual|auto) mode on";

	private static final String DONE = "✻ \\w+.* for \\d";

	@Override
	public void record(ScreenRecorder recorder) {
		play(recorder, this::firstRun);
		play(recorder, this::firstRunOffline);
		play(recorder, this::signedOut);
		play(recorder, this::turns);
		play(recorder, this::busy);
		play(recorder, this::permissions);
		play(recorder, this::dialogs);
		play(recorder, this::drafts);
		play(recorder, this::failures);
		play(recorder, this::gaveUp);
		play(recorder, this::limit);
		play(recorder, this::quotes);
		play(recorder, this::otherModes);
		play(recorder, this::ends);
	}

	private static void play(ScreenRecorder recorder, ScreenRecorder.Scene<AnthropicStandIn> scene) {
		recorder.play(RealAgent.CLAUDE, AnthropicStandIn::new, scene);
	}

	private static void start(RecordedPane pane, AgentHome home, String... arguments) {
		pane.start(home.project(), home.environment(), ScreenRecorder.command(RealAgent.CLAUDE, arguments));
	}

	private static void startReady(RecordedPane pane, AgentHome home, String... arguments) throws IOException {
		home.setUpClaude();
		List<String> words = new ArrayList<>(List.of("--permission-mode", "default"));
		words.addAll(List.of(arguments));
		start(pane, home, words.toArray(String[]::new));
		pane.await(FOOTER);
		pane.settle();
	}

	private void firstRun(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		home.claude(Map.of("hasCompletedOnboarding", true));
		start(pane, home);
		pane.await("trust this folder");
		pane.settle();
		pane.record(1, ScreenLabel.WAITING, "first run: asks whether the folder is trusted");
		pane.press("Down");
		pane.settle();
		pane.record(2, ScreenLabel.WAITING, "first run: asks whether the folder is trusted; yes is marked");
		pane.press("Enter");
		pane.await("API key");
		pane.settle();
		pane.record(3, ScreenLabel.WAITING, "first run: asks whether to use the key of the environment");
		pane.press("Up", "Enter");
		pane.await(FOOTER);
		pane.settle();
		pane.record(4, ScreenLabel.IDLE, "ready for the first time, after all questions");
	}

	private void firstRunOffline(RecordedPane pane, AnthropicStandIn api, AgentHome home) {
		start(pane, home);
		pane.await("Unable to connect");
		pane.record(5, ScreenLabel.UNKNOWN, "first run: the service that it greets cannot be reached");
	}

	private void signedOut(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		home.claude(Map.of("hasCompletedOnboarding", true, "theme", "dark", "projects",
				Map.of(home.project().toString(), Map.of("hasTrustDialogAccepted", true))));
		Map<String, String> environment = home.environment();
		environment.remove("ANTHROPIC_API_KEY");
		pane.start(home.project(), environment, ScreenRecorder.command(RealAgent.CLAUDE));
		pane.await(FOOTER + "|login|Login");
		pane.settle();
		pane.record(7, ScreenLabel.SIGNED_OUT, "started without a key or an account");
		pane.submit("hello");
		pane.settle();
		pane.record(8, ScreenLabel.SIGNED_OUT, "sent a message without a key or an account");
		pane.submit("/login");
		pane.settle();
		pane.record(9, ScreenLabel.WAITING, "/login open: asks for a way to sign in");
	}

	private void turns(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		home.setUpClaude();
		start(pane, home, "--permission-mode", "default");
		pane.record(10, ScreenLabel.STARTING, "started just now, nothing drawn yet");
		pane.await(FOOTER);
		pane.settle();
		pane.record(11, ScreenLabel.IDLE, "ready, no turn yet");
		pane.submit("hello there");
		pane.await(DONE);
		pane.settle();
		pane.record(12, ScreenLabel.IDLE, "a short turn is done");
		pane.submit("lines 120");
		pane.await("Line 120");
		pane.settle();
		pane.record(13, ScreenLabel.IDLE, "a very long answer is done");
		pane.press("PPage", "PPage");
		pane.settle();
		pane.record(14, ScreenLabel.IDLE, "scrolled up in a long answer");
		pane.press("End");
		pane.settle();
		pane.submit("say Here is a table:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```sh\nls -l\n```\n\n> a quotation");
		pane.await("quotation");
		pane.settle();
		pane.record(15, ScreenLabel.IDLE, "an answer with a table, code and a quotation is done");
		pane.submit("!echo hello from the shell");
		pane.settle();
		pane.record(16, ScreenLabel.IDLE, "pasted text that begins with ! was submitted");
	}

	private void busy(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home, "--allowedTools", "Bash");
		pane.submit("slow work");
		pane.await("esc to interrupt");
		pane.record(20, ScreenLabel.BUSY, "just submitted, no answer yet");
		RecordedPane.pause(Duration.ofSeconds(4));
		pane.record(21, ScreenLabel.BUSY, "no answer for four seconds");
		pane.submit("queued while busy");
		pane.await("Queued|queued messages");
		pane.record(22, ScreenLabel.BUSY, "a message is queued");
		pane.submit("queued as well");
		RecordedPane.pause(Duration.ofMillis(700));
		pane.record(23, ScreenLabel.BUSY, "two messages are queued");
		pane.type("a draft while busy");
		pane.record(24, ScreenLabel.BUSY, "two messages are queued, and a draft is in the composer");
		pane.press("C-u");
		api.release();
		pane.await("(?s)queued as well.*You wrote");
		pane.settle();
		pane.record(25, ScreenLabel.IDLE, "the queued messages were answered");
		pane.submit("think about it");
		pane.await("thinking");
		pane.record(26, ScreenLabel.BUSY, "it thinks");
		api.release();
		pane.await("Well thought");
		pane.settle();
		pane.submit("stream a long answer");
		pane.await("Bit by bit");
		RecordedPane.pause(Duration.ofSeconds(1));
		pane.record(27, ScreenLabel.BUSY, "half of the answer is there");
		pane.type("a draft");
		pane.record(28, ScreenLabel.BUSY, "half of the answer is there, and a draft is in the composer");
		pane.press("C-u");
		api.release();
		pane.settle();
		pane.submit(
				"tool Bash {\"command\":\"while [ ! -e stop ]; do sleep 0.2; done\",\"description\":\"Wait for a file\"}");
		pane.await("Wait|Running|Bash");
		RecordedPane.pause(Duration.ofSeconds(4));
		pane.record(29, ScreenLabel.BUSY, "a shell command runs");
		pane.press("C-b");
		RecordedPane.pause(Duration.ofSeconds(1));
		pane.press("C-b");
		pane.settle();
		pane.record(30, ScreenLabel.IDLE, "the turn is done; the shell command was put into the background and runs");
		pane.submit("slow with a background task");
		pane.await("esc to interrupt");
		RecordedPane.pause(Duration.ofSeconds(1));
		pane.record(31, ScreenLabel.BUSY, "no answer yet, and a shell command runs in the background");
		api.release();
		pane.await("A slow answer: with");
		pane.settle();
		pane.press("Down");
		pane.settle();
		pane.press("Enter");
		pane.settle();
		pane.record(32, ScreenLabel.WAITING, "the list of background tasks is open");
		pane.press("Escape");
		pane.settle();
		Files.createFile(home.project().resolve("stop"));
		pane.settle();
		RecordedPane.pause(Duration.ofSeconds(2));
		pane.settle();
		pane.record(33, ScreenLabel.IDLE, "the background task has ended");
		pane.submit("/compact");
		RecordedPane.pause(Duration.ofMillis(300));
		pane.settle();
		pane.record(34, ScreenLabel.IDLE, "/compact was submitted and is done");
	}

	private void permissions(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("tool Bash {\"command\":\"touch made.txt\",\"description\":\"Make a file\"}");
		pane.await("Do you want");
		pane.settle();
		pane.record(40, ScreenLabel.WAITING, "asks whether a shell command may run");
		pane.press("Down");
		pane.settle();
		pane.record(41, ScreenLabel.WAITING, "asks whether a shell command may run; the second choice is marked");
		pane.press("Down", "Down");
		pane.settle();
		pane.record(42, ScreenLabel.WAITING, "asks whether a shell command may run; the last choice is marked");
		pane.press("Up", "Up", "Up", "Tab");
		pane.settle();
		pane.record(43, ScreenLabel.WAITING, "asks whether a shell command may run; Tab was pressed to amend");
		pane.press("Escape");
		pane.settle();
		if (pane.screen().contains("Do you want")) {
			pane.press("Escape");
			pane.settle();
		}
		pane.record(44, ScreenLabel.IDLE, "a shell command was refused by Esc");
		pane.submit("tool Write {\"file_path\":\"" + home.project() + "/new.txt\",\"content\":\"one\\ntwo\\n\"}");
		pane.await("Do you want");
		pane.settle();
		pane.record(45, ScreenLabel.WAITING, "asks whether a file may be created");
		pane.press("Enter");
		pane.await("The tool has answered");
		pane.settle();
		pane.record(46, ScreenLabel.IDLE, "the file was created and the turn is done");
		pane.submit("tool Read {\"file_path\":\"" + home.project() + "/notes.txt\"}");
		pane.await("(?s)tool Read.*The tool has answered");
		pane.settle();
		pane.submit("tool Edit {\"file_path\":\"" + home.project()
				+ "/notes.txt\",\"old_string\":\"The first line.\",\"new_string\":\"A new line.\"}");
		pane.await("Do you want");
		pane.settle();
		pane.record(47, ScreenLabel.WAITING, "asks whether a file may be edited");
		pane.press("Escape");
		pane.settle();
		pane.submit("tool Bash {\"command\":\"" + longCommand() + "\",\"description\":\"Many commands\"}");
		pane.await("Do you want");
		pane.settle();
		pane.record(48, ScreenLabel.WAITING, "asks whether a long shell command may run");
		pane.press("Escape");
		pane.settle();
		pane.submit("tool WebFetch {\"url\":\"http://127.0.0.1:9/\",\"prompt\":\"What is there?\"}");
		pane.await("Do you want");
		pane.settle();
		pane.record(49, ScreenLabel.WAITING, "asks whether a page may be fetched");
		pane.press("Escape");
		pane.settle();
		pane.submit("tool AskUserQuestion {\"questions\":[{\"question\":\"Which colour?\",\"header\":\"Colour\","
				+ "\"multiSelect\":false,\"options\":[{\"label\":\"Red\",\"description\":\"Warm\"},"
				+ "{\"label\":\"Blue\",\"description\":\"Cold\"}]}]}");
		pane.await("Chat about this");
		pane.settle();
		pane.record(50, ScreenLabel.WAITING, "asks a question with choices");
		pane.press("Down", "Down");
		pane.settle();
		pane.record(51, ScreenLabel.WAITING, "asks a question with choices; the one to type into is marked");
		pane.type("green");
		pane.settle();
		pane.record(52, ScreenLabel.WAITING, "asks a question with choices; an answer was typed");
		pane.press("Escape");
		pane.settle();
		pane.record(53, ScreenLabel.IDLE, "a question was declined by Esc");
		pane.submit("tool AskUserQuestion {\"questions\":[{\"question\":\"Which sizes?\",\"header\":\"Size\","
				+ "\"multiSelect\":true,\"options\":[{\"label\":\"Small\",\"description\":\"1\"},"
				+ "{\"label\":\"Large\",\"description\":\"2\"}]},{\"question\":\"Which colour?\",\"header\":\"Colour\","
				+ "\"multiSelect\":false,\"options\":[{\"label\":\"Red\",\"description\":\"Warm\"},"
				+ "{\"label\":\"Blue\",\"description\":\"Cold\"}]}]}");
		pane.await("Which sizes");
		pane.settle();
		pane.press("Space");
		pane.settle();
		pane.record(54, ScreenLabel.WAITING, "asks two questions, the first with several answers");
		pane.press("Right", "Right");
		pane.settle();
		pane.record(55, ScreenLabel.WAITING, "asks two questions; the page that submits is open");
		pane.press("Escape");
		pane.settle();
	}

	private static String longCommand() {
		StringBuilder command = new StringBuilder("touch a0");
		for (int number = 1; number < 45; number++) {
			command.append(" && \\\\\\ntouch a").append(number);
		}
		return command.toString();
	}

	private void dialogs(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("hello there");
		pane.await(DONE);
		int number = 60;
		for (String command : List.of("/model", "/config", "/help", "/permissions", "/resume", "/memory", "/hooks",
				"/status", "/theme", "/rewind", "/effort")) {
			pane.submit(command);
			pane.settle();
			RecordedPane.pause(Duration.ofMillis(500));
			pane.settle();
			pane.record(number, ScreenLabel.WAITING, command + " open");
			number++;
			pane.press("Escape");
			pane.settle();
			pane.press("Escape");
			pane.settle();
			pane.press("C-u");
			pane.settle();
		}
		pane.submit("/context");
		pane.settle();
		pane.record(80, ScreenLabel.IDLE, "/context was submitted");
		pane.type("/mo");
		pane.settle();
		pane.record(81, ScreenLabel.DRAFT, "/mo typed: a list of commands is open");
		pane.press("C-u");
		pane.settle();
		pane.type("look at @no");
		pane.settle();
		pane.record(82, ScreenLabel.DRAFT, "@no typed: a list of files is open");
		pane.press("C-u");
		pane.settle();
		pane.type("?");
		pane.settle();
		pane.record(83, ScreenLabel.IDLE, "? pressed: the list of shortcuts is shown");
		pane.press("Escape");
		pane.settle();
		pane.press("C-r");
		pane.settle();
		pane.record(84, ScreenLabel.WAITING, "the search of the history is open");
		pane.press("Escape");
		pane.settle();
		pane.press("C-c");
		pane.settle();
		pane.press("C-o");
		pane.settle();
		pane.record(85, ScreenLabel.WAITING, "the transcript is open by Ctrl+O");
		pane.press("C-o");
		pane.settle();
		pane.press("C-c");
		RecordedPane.pause(Duration.ofMillis(200));
		pane.record(86, ScreenLabel.IDLE, "Ctrl+C pressed once");
	}

	private void drafts(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.type("a draft of a person");
		pane.settle();
		pane.record(90, ScreenLabel.DRAFT, "a draft was typed");
		pane.press("C-u");
		pane.settle();
		pane.paste("first line\nsecond line\nthird line");
		pane.settle();
		pane.record(91, ScreenLabel.DRAFT, "three lines were pasted");
		pane.press("C-u", "BSpace", "C-u", "BSpace", "C-u");
		pane.settle();
		pane.paste("a line\n".repeat(30));
		pane.settle();
		pane.record(92, ScreenLabel.DRAFT, "thirty lines were pasted");
		pane.press("C-c");
		pane.settle();
		pane.type("! ls");
		pane.settle();
		pane.record(93, ScreenLabel.DRAFT, "! typed: a shell command is being written");
		pane.press("C-u", "BSpace", "BSpace");
		pane.settle();
		pane.type("# remember");
		pane.settle();
		pane.record(94, ScreenLabel.DRAFT, "# typed");
		pane.press("C-u", "BSpace");
		pane.settle();
		pane.submit("slow to be stopped");
		pane.await("esc to interrupt");
		RecordedPane.pause(Duration.ofSeconds(1));
		pane.press("Escape");
		pane.settle();
		pane.record(95, ScreenLabel.DRAFT, "Esc before the first word of an answer: the message is a draft again");
		pane.press("C-u");
		pane.settle();
		pane.submit("stream something");
		pane.await("Bit by bit");
		pane.press("Escape");
		pane.settle();
		pane.record(96, ScreenLabel.IDLE, "Esc in the middle of an answer");
		pane.submit("a word that is very long " + "and goes on ".repeat(20));
		pane.settle();
		pane.type("a draft that is longer than one line of the terminal and so goes on ".repeat(4).strip());
		pane.settle();
		pane.record(97, ScreenLabel.DRAFT, "a draft that wraps was typed");
		pane.press("C-u");
		pane.settle();
	}

	private void failures(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("status 429");
		pane.await("retrying in");
		pane.record(100, ScreenLabel.BUSY, "tries again after status 429");
		pane.press("Escape");
		pane.settle();
		pane.record(101, ScreenLabel.DRAFT, "Esc while it tried again");
		pane.press("C-u");
		pane.settle();
		pane.submit("status 529");
		pane.await("retrying in|attempt");
		pane.record(102, ScreenLabel.BUSY, "tries again after status 529");
		pane.await("API Error");
		pane.settle();
		pane.record(103, ScreenLabel.FAILED, "gave up after several times status 529");
		pane.submit("status 400");
		pane.await("API Error: 400");
		pane.settle();
		pane.record(104, ScreenLabel.FAILED, "the API refused the request: status 400");
		pane.submit("status 401");
		pane.await("retrying in|attempt");
		pane.record(105, ScreenLabel.BUSY, "tries again after status 401");
		pane.press("Escape");
		pane.settle();
		pane.press("C-u");
		pane.settle();
		pane.submit("status 403");
		pane.await("403");
		pane.settle();
		pane.record(106, ScreenLabel.SIGNED_OUT, "the API refused the request: status 403");
		pane.submit("status 500");
		pane.await("retrying in|attempt");
		pane.record(107, ScreenLabel.BUSY, "tries again after status 500");
		pane.press("Escape");
		pane.settle();
		pane.press("C-u");
		pane.settle();
		pane.submit("hello again");
		pane.await("You wrote");
		pane.settle();
		pane.record(108, ScreenLabel.IDLE, "a turn is done, failed ones are above it");
		api.close();
		pane.submit("nobody is there");
		pane.await("retrying in|attempt");
		pane.record(109, ScreenLabel.BUSY, "tries again because the API cannot be reached");
	}

	private void gaveUp(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		home.setUpClaude();
		Map<String, String> environment = home.environment();
		environment.put("CLAUDE_CODE_MAX_RETRIES", "1");
		pane.start(home.project(), environment,
				ScreenRecorder.command(RealAgent.CLAUDE, "--permission-mode", "default"));
		pane.await(FOOTER);
		pane.settle();
		int number = 150;
		for (int status : List.of(401, 429, 500, 404, 413)) {
			pane.submit("status " + status);
			pane.await("(?s)status " + status + ".*(?:⎿|●)");
			pane.settle();
			pane.record(number, (status == 401) ? ScreenLabel.SIGNED_OUT : ScreenLabel.FAILED,
					"gave up after status " + status);
			number++;
		}
		api.close();
		pane.submit("nobody is there");
		pane.await("(?s)nobody is there.*(?:⎿|●)");
		pane.settle();
		pane.record(number, ScreenLabel.FAILED, "gave up because the API cannot be reached");
	}

	private void limit(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		home.setUpClaude();
		Map<String, String> environment = home.environment();
		environment.remove("ANTHROPIC_API_KEY");
		environment.put("CLAUDE_CODE_OAUTH_TOKEN", "sk-ant-oat01-not-a-token");
		pane.start(home.project(), environment,
				ScreenRecorder.command(RealAgent.CLAUDE, "--permission-mode", "default"));
		pane.await(FOOTER);
		pane.settle();
		pane.record(110, ScreenLabel.IDLE, "ready, signed in with an account");
		pane.submit("limit");
		pane.await("(?i)limit");
		pane.settle();
		RecordedPane.pause(Duration.ofSeconds(3));
		pane.settle();
		pane.record(111, ScreenLabel.LIMITED, "the usage limit of the account is reached");
		pane.press("Escape");
		pane.settle();
		pane.record(112, ScreenLabel.LIMITED, "the usage limit of the account is reached, Esc was pressed");
	}

	private void quotes(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("say The footer reads: esc to interrupt");
		pane.await(DONE);
		pane.settle();
		pane.record(120, ScreenLabel.IDLE, "the answer quotes 'esc to interrupt'");
		pane.submit("say I asked:\n\nDo you want to proceed?\n\n❯ 1. Yes\n\n  2. No\n\nEsc to cancel · Tab to amend");
		pane.await("Tab to amend");
		pane.settle();
		pane.record(121, ScreenLabel.IDLE, "the answer quotes a whole dialog");
		pane.submit("say Do you want me to go on?");
		pane.settle();
		pane.record(122, ScreenLabel.IDLE, "the answer ends with 'Do you want ...?'");
		pane.submit(
				"say You have hit your limit, and the usage limit reached is 100%. API Error: 500. Please run /login");
		pane.settle();
		pane.record(123, ScreenLabel.IDLE, "the answer quotes messages about limits and failures");
		pane.submit(
				"say ```\n──────────────────────────────\n❯ a draft in a picture\n──────────────────────────────\n```");
		pane.await("picture");
		pane.settle();
		pane.record(124, ScreenLabel.IDLE, "the answer draws a composer with a draft");
		pane.submit("say ✶ Pondering… (12s · esc to interrupt)\n\nQueued: a message");
		pane.settle();
		pane.record(125, ScreenLabel.IDLE, "the answer quotes a spinner and a queue");
		pane.type("Do you want to proceed? Esc to cancel");
		pane.settle();
		pane.record(126, ScreenLabel.DRAFT, "a draft quotes a dialog");
		pane.press("C-u");
		pane.settle();
		pane.paste("❯ 1. Yes\n  2. No\nEsc to cancel");
		pane.settle();
		pane.record(127, ScreenLabel.DRAFT, "a draft of several lines quotes a dialog");
		pane.press("C-c");
		pane.settle();
		pane.submit("stream Do you want to proceed? 1. Yes 2. No Esc to cancel");
		pane.await("Bit by bit");
		RecordedPane.pause(Duration.ofSeconds(1));
		pane.record(128, ScreenLabel.BUSY, "half of an answer that quotes a dialog is there");
		api.release();
		pane.settle();
	}

	private void otherModes(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		home.setUpClaude();
		start(pane, home);
		pane.await(FOOTER);
		pane.settle();
		pane.record(130, ScreenLabel.IDLE, "ready in the mode that it starts in without options");
		pane.press("BTab");
		pane.settle();
		pane.record(131, ScreenLabel.IDLE, "the next mode");
		pane.press("BTab");
		pane.settle();
		pane.record(132, ScreenLabel.IDLE, "the mode after the next");
		pane.press("BTab");
		pane.settle();
		pane.record(133, ScreenLabel.IDLE, "the third mode after the first");
		while (!pane.screen().contains("plan mode on")) {
			pane.press("BTab");
			pane.settle();
		}
		pane.submit("slow plan");
		pane.await("esc to interrupt");
		RecordedPane.pause(Duration.ofSeconds(1));
		pane.record(134, ScreenLabel.BUSY, "no answer yet, in plan mode");
		api.release();
		pane.await("A slow answer");
		pane.settle();
		pane.submit("tool ExitPlanMode {\"plan\":\"# A plan\\n\\n1. Look\\n2. Leap\\n\"}");
		pane.await("(?i)would you like to proceed|ready to code|plan");
		pane.settle();
		pane.record(135, ScreenLabel.WAITING, "asks whether the plan is to be carried out");
		pane.press("Escape");
		pane.settle();
		pane.record(136, ScreenLabel.IDLE, "the plan was declined by Esc");
	}

	private void ends(RecordedPane pane, AnthropicStandIn api, AgentHome home) throws IOException {
		startReady(pane, home);
		pane.submit("hello");
		pane.await("You wrote");
		pane.settle();
		pane.submit("slow to be left");
		pane.await("esc to interrupt");
		new ProcessBuilder("kill", "-9", String.valueOf(pane.process())).start();
		pane.await("Pane is dead");
		pane.settle();
		pane.record(140, ScreenLabel.EXITED, "killed while it worked");
	}

}
