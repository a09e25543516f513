package io.github.tmuxorc.surface;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HelpTextTests {

	@Test
	void helpOfTheProgramListsCommandsAndExitCodes() {
		assertThat(SampleProgram.run("--help")).isEqualTo("""
				Usage: tmux-orc [COMMAND] [ARGUMENT...] [OPTION...]

				Starts AI coding agents in tmux, tells what state each is in, and carries messages to them.
				Without a command it is an interactive shell, or reads commands from a pipe, one a line.

				Commands:
				  agent list         List the agents.
				  agent send         Send a message to an agent.
				  agent spawn        Start an agent.
				  agent tell         Tell an agent something.
				  setup              Set up all that is found.
				  setup claude-code  Set up one.

				Short forms:
				  list   agent list
				  spawn  agent spawn

				Global options:
				  --json         Print the answer as one JSON object on one line.
				  --socket NAME  Use the tmux server with this socket name, or path if it holds a slash.
				  --host NAME    Use the tmux server of this host, which application.yaml names.
				  -h, --help     Explain the command and do nothing.
				  --version      Print the version and do nothing.

				Exit codes:
				  0  done
				  1  failed
				  2  wrong usage
				  3  not found
				  4  tmux is missing, too old, or does not answer
				  5  the time limit was reached
				  6  refused, to protect a dialog, a draft, or something that is not ours

				'tmux-orc help COMMAND' explains a command.
				""");
	}

	@Test
	void helpOfANounListsItsCommands() {
		assertThat(SampleProgram.run("help", "agent")).isEqualTo("""
				Usage: tmux-orc agent COMMAND [ARGUMENT...] [OPTION...]

				Commands:
				  agent list   List the agents.
				  agent send   Send a message to an agent.
				  agent spawn  Start an agent.
				  agent tell   Tell an agent something.

				'tmux-orc help agent COMMAND' explains a command.
				""");
	}

	@Test
	void helpOfACommandExplainsItsParameters() {
		assertThat(SampleProgram.run("agent", "spawn", "-h")).startsWith("""
				Usage: tmux-orc agent spawn ROLE [SESSION] [--name NAME] [--lines LINES] [--force] \
				[--tone plain|very-polite] [--file FILE]...

				Start an agent.

				Short form: tmux-orc spawn

				Arguments:
				  ROLE     What it is for.
				  SESSION  Where it runs.

				Options:
				  -n, --name NAME           What it is called.
				  --lines LINES             How many lines.
				  --force                   Ask nothing.
				  --tone plain|very-polite  How it speaks.
				  --file FILE               What it reads.

				Global options:
				""");
	}

	@Test
	void helpIsTheSameOnEveryWayToIt() {
		String help = SampleProgram.run("agent", "send", "--help");
		assertThat(help)
			.contains("Send a message to an agent. It waits for the receipt; to press keys, use 'pane send-keys'.");
		assertThat(SampleProgram.run("help", "agent", "send")).isEqualTo(help);
		assertThat(SampleProgram.run("--help", "agent", "send")).isEqualTo(help);
		assertThat(SampleProgram.run("agent", "--help", "send")).isEqualTo(help);
		assertThat(SampleProgram.run("agent", "--help")).isEqualTo(SampleProgram.run("help", "agent"));
		assertThat(SampleProgram.run("help")).isEqualTo(SampleProgram.run("-h"));
		assertThat(SampleProgram.run("help", "list")).isEqualTo(SampleProgram.run("agent", "list", "--help"));
	}

}
