package io.github.tmuxorc.surface;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.tmuxorc.failure.UsageException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CommandLineTests {

	@Test
	void wordsArriveAsTyped() {
		assertThat(SampleProgram.runLine("agent send a 'hello   \"big\"  world' -- -x --json"))
			.isEqualTo("a[hello   \"big\"  world, -x, --json]\n");
		assertThat(SampleProgram.run("agent", "send", "a", " b ", "", "'")).isEqualTo("a[ b , , ']\n");
	}

	@Test
	void restOfTheWordsBecomesOneTextWhereOneIsWanted() {
		assertThat(SampleProgram.runLine("agent tell a 'two  blanks' and more -- -x"))
			.isEqualTo("a: two  blanks and more -x\n");
		failure("The argument TEXT is missing. Usage: tmux-orc agent tell TARGET TEXT...", "agent", "tell", "a");
	}

	@Test
	void everyKindOfValueIsBound() {
		assertThat(SampleProgram.run("agent", "spawn", "dev", "work", "--name=n=1", "--lines", "-5", "--force",
				"--tone", "very-polite", "--file", "a b", "--file=c"))
			.isEqualTo("dev|work|n=1|-5|true|VERY_POLITE|[a b, c]\n");
	}

	@Test
	void whatIsOptionalMayBeLeftOut() {
		assertThat(SampleProgram.run("spawn", "dev")).isEqualTo("dev|null|null|null|null|null|null\n");
	}

	@Test
	void serverMayNotBeEmpty() {
		String message = "The value of --socket is empty. Name a tmux server, or leave the option out.";
		failure(message, "spawn", "dev", "--socket", "");
		failure(message, "--socket=", "spawn", "dev");
		failure("The value of --host is empty. Name a tmux server, or leave the option out.", "--host=", "spawn",
				"dev");
	}

	@Test
	void flagTakesNoWordAfterIt() {
		assertThat(SampleProgram.run("agent", "spawn", "--force", "dev", "work"))
			.isEqualTo("dev|work|null|null|true|null|null\n");
		assertThat(SampleProgram.run("agent", "spawn", "--force=false", "dev"))
			.isEqualTo("dev|null|null|null|false|null|null\n");
		failure("'maybe' is not a value for --force. Choose one of: true, false.", "spawn", "dev", "--force=maybe");
	}

	@Test
	void valueMayStartWithADashUnlessItIsAnOption() {
		assertThat(SampleProgram.run("spawn", "dev", "--name", "- first")).contains("|- first|");
		assertThat(SampleProgram.run("spawn", "dev", "-n", "-x")).contains("|-x|");
		assertThat(SampleProgram.run("spawn", "dev", "--name=--force")).contains("|--force|");
		failure("The option --name needs a value. Give it as '--name=VALUE' or as the next word.", "spawn", "dev",
				"--name", "--force");
		failure("The option --name needs a value. Give it as '--name=VALUE' or as the next word.", "spawn", "dev",
				"--name");
	}

	@Test
	void dashAndNegativeNumbersAreArguments() {
		assertThat(SampleProgram.run("agent", "send", "-", "-3")).isEqualTo("-[-3]\n");
	}

	@Test
	void globalOptionsStandAnywhere() {
		assertThat(SampleProgram.run("--socket", "s", "agent", "--json", "list")).isEqualTo("{\"text\":\"nobody\"}\n");
		assertThat(SampleProgram.run("list", "--json")).isEqualTo("{\"text\":\"nobody\"}\n");
	}

	@Test
	void nounMayBeACommandItself() {
		assertThat(SampleProgram.run("setup")).isEqualTo("setup null\n");
		assertThat(SampleProgram.run("setup", "--dry-run")).isEqualTo("setup true\n");
		assertThat(SampleProgram.run("setup", "claude-code", "--scope", "user")).isEqualTo("setup one user\n");
		failure("There is no command 'setup claude-cod'. Did you mean 'setup claude-code'?", "setup", "claude-cod");
	}

	@Test
	void unknownCommandNamesTheNearest() {
		failure("There is no command 'agent lst'. Did you mean 'agent list'?", "agent", "lst");
		failure("There is no command 'agnet list'. Did you mean 'agent list'?", "agnet", "list");
		failure("There is no command 'lits'. Did you mean 'list'?", "lits");
		failure("There is no command 'agent fly'. The commands of 'agent' are: list, send, spawn, tell.", "agent",
				"fly");
		failure("There is no command 'xyzzy'. Run 'tmux-orc help' to see the commands.", "xyzzy");
		failure("There is no command ''. Run 'tmux-orc help' to see the commands.", "");
	}

	@Test
	void nounAloneNamesItsCommands() {
		failure("The command 'agent' needs a second word. Choose one of: list, send, spawn, tell; "
				+ "'tmux-orc help agent' explains them.", "agent");
	}

	@Test
	void unknownOptionNamesTheNearest() {
		failure("'agent spawn' has no option --nam. Did you mean --name?", "agent", "spawn", "dev", "--nam", "x");
		failure("There is no option --jsno. Did you mean --json?", "--jsno", "list");
		failure("'agent send' has no option -x. Put '--' before arguments that start with a dash; "
				+ "--help lists the options.", "agent", "send", "a", "-x");
	}

	@Test
	void optionGivenTwiceIsRefused() {
		failure("The option --name is given twice. Give it once.", "spawn", "dev", "--name", "a", "--name=b");
		failure("The option --json is given twice. Give it once.", "--json", "list", "--json");
	}

	@Test
	void missingArgumentNamesItself() {
		failure("The argument TARGET is missing. Usage: tmux-orc agent send TARGET TEXT...", "agent", "send");
		failure("The argument TEXT is missing. Usage: tmux-orc agent send TARGET TEXT...", "agent", "send", "a");
		failure("The option --scope is missing. Usage: tmux-orc setup claude-code --scope SCOPE", "setup",
				"claude-code");
	}

	@Test
	void oneArgumentTooManyIsNamed() {
		failure("The argument 'x' is one too many. Usage: tmux-orc agent list", "agent", "list", "x");
	}

	@Test
	void wrongValueNamesWhatIsAllowed() {
		failure("'loud' is not a value for --tone. Choose one of: plain, very-polite.", "spawn", "dev", "--tone",
				"loud");
		failure("'many' is not a number for --lines. Give a whole number such as 20.", "spawn", "dev", "--lines",
				"many");
		failure("'99999999999' is not a number for --lines. Give a whole number such as 20.", "spawn", "dev", "--lines",
				"99999999999");
		failure("'' is not a value for --tone. Choose one of: plain, very-polite.", "spawn", "dev", "--tone=");
	}

	private static void failure(String message, String... words) {
		UsageException failure = catchThrowableOfType(UsageException.class, () -> SampleProgram.run(words));
		assertThat(failure).as(String.join(" ", List.of(words))).isNotNull();
		assertThat(failure).hasMessage(message);
	}

}
