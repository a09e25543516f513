package io.github.tmuxorc.role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

import io.github.tmuxorc.CommandBeans;
import io.github.tmuxorc.role.BriefingRequest.Teammate;
import io.github.tmuxorc.surface.CommandCatalog;

import static org.assertj.core.api.Assertions.assertThat;

class BriefingsTests {

	private static final List<Teammate> OTHERS = List.of(new Teammate("lead", "orchestrator"),
			new Teammate("dev2", "developer"), new Teammate("dev3", "developer"));

	@TempDir
	private Path folder;

	@Test
	void briefingTellsRolePlaceTeamAndTask() {
		assertThat(compose("developer", OTHERS, "orc/shop/dev1", " Add a basket.\nWith tests.\n"))
			.startsWith("You are shop:dev1, in the role 'developer'.\n\nYou write code. ")
			.contains("\nDone means: it does what was asked",
					"\nYou work in /w/shop, a git work tree of your own, on the branch orc/shop/dev1. Commit there; ",
					"\nYour team 'shop' has besides you: dev2, dev3 (developer); lead (orchestrator).\n")
			.endsWith("\n\nYour task:\nAdd a basket.\nWith tests.");
	}

	@Test
	void briefingOfALoneAgentWithoutATaskTellsSo() {
		assertThat(compose("tester", List.of(), null, " "))
			.startsWith("You are shop:dev1, in the role 'tester'.\n\n"
					+ "You work in /w/shop.\nYou work alone.\n\nCommands for your shell")
			.endsWith("\n\nYou have no task yet. Wait until you are given one.");
	}

	@Test
	void ownRoleWinsAndNamesTheCommandsThatItNeeds() throws IOException {
		Files.writeString(this.folder.resolve("tester.md"),
				"---\ndescription: Tests.\ncommands: [task add, agent kill, no such, agent list]\n---\nTest it.\n");
		assertThat(compose("tester", OTHERS, null, null)).contains("\n\nTest it.\n\n")
			.contains("\n- tmux-orc agent kill AGENT: End one agent and close its pane.\n")
			.containsOnlyOnce("- tmux-orc agent list")
			.doesNotContain("no such");
	}

	@Test
	void onlyCommandsThatExistAreNamed() {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerBeanDefinition("samples", new RootBeanDefinition(SampleTeamCommands.class));
		String text = new Briefings(new Roles(this.folder), CommandCatalog.of(beans))
			.compose(new BriefingRequest("shop", "pm", "pm", List.of(), "/w\n- x", null, null));
		assertThat(text).contains("""
				You work in /w?- x.
				You work alone.

				Commands for your shell (--help explains each):
				- tmux-orc mail send TO TEXT...: Write a letter.
				- tmux-orc task add [--state open|in-work] --title TITLE: Put a task on the board.
				If you have its tools, use them instead: mail_send.
				""");
	}

	@Test
	void briefingIsShort() {
		CommandCatalog catalog = CommandCatalog.of(CommandBeans.find());
		assertThat(BriefingSamples.all(catalog)).hasSameSizeAs(Roles.SHIPPED)
			.allSatisfy((text) -> assertThat(text).hasSizeLessThan(3000).contains("; and 12 more."));
	}

	private String compose(String role, List<Teammate> others, @Nullable String branch, @Nullable String task) {
		return new Briefings(new Roles(this.folder), CommandCatalog.of(CommandBeans.find()))
			.compose(new BriefingRequest("shop", "dev1", role, others, "/w/shop", branch, task));
	}

}
