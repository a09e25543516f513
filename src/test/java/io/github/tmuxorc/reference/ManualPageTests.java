package io.github.tmuxorc.reference;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.tmuxorc.CommandBeans;
import io.github.tmuxorc.surface.CommandCatalog;
import io.github.tmuxorc.surface.CommandDescription;
import io.github.tmuxorc.surface.ParameterDescription;

import static org.assertj.core.api.Assertions.assertThat;

class ManualPageTests {

	@Test
	void pageTellsOfEveryCommand() {
		CommandCatalog catalog = CommandCatalog.of(CommandBeans.find());
		String page = ManualPage.of(CommandReference.of(catalog, CompletedShell::toString, null), "1.0");
		assertThat(page).startsWith(".TH TMUX\\-ORC 1 \"\" \"tmux\\-orc 1.0\"\n.SH NAME\n");
		catalog.descriptions()
			.forEach((command) -> assertThat(page).contains(".SS \"" + command.name().replace("-", "\\-") + "\"\n"));
		assertThat(page).isASCII().contains(".SH EXIT STATUS\n.TP\n0\ndone\n");
	}

	@Test
	void textIsWrittenSoThatItIsReadAsItIs() {
		ParameterDescription parameter = new ParameterDescription("--x", "-x", ParameterDescription.Type.TEXT, false,
				false, null, List.of(), "'a\\b' – \"c\"\n.d");
		CommandDescription command = new CommandDescription("a b-c", List.of("d"), "tmux-orc a b-c", ".What.",
				List.of(), List.of(parameter), "a_b_c", null);
		String page = ManualPage.of(new CommandReference(List.of(command), List.of(), null), "1.0");
		assertThat(page).contains("""
				.SS "a b\\-c"
				tmux\\-orc a b\\-c
				.PP
				\\&.What.
				.PP
				Short form: d
				.PP
				Tool of agents: a_b_c
				.TP
				\\fB\\-x\\fR, \\fB\\-\\-x\\fR (text)
				\\(aqa\\eb\\(aq \\[u2013] \\(dqc\\(dq
				\\&.d
				.SH GLOBAL OPTIONS
				""");
	}

}
