package io.github.tmuxorc.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PaneWaitEchoTests extends WaitedPane {

	@ParameterizedTest
	@ValueSource(strings = { "bash --norc", "zsh -f", "dash", "fish --no-config" })
	void waitIsMetByOutputAndNotByItsEcho(String shell) {
		run("PS1='$ ' exec " + shell);
		KeysSent sent = type("sleep 1; echo READY");
		assertMetByOutput(await("READY", sent.position()));
		assertThat(this.reports).allMatch((report) -> report.contains("'READY' in %0"));
		type("sleep 1");
		type("echo READY");
		assertMetByOutput(await("READY", null));
		type("sleep 1; echo RE", "ADY");
		assertMetByOutput(await("READY", null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash --norc", "zsh -f", "dash", "fish --no-config" })
	void waitIsNotMetByAnEchoThatIsWrapped(String shell) {
		run("PS1='$ ' exec " + shell);
		String filler = "x".repeat(100);
		for (String before : List.of(filler + " ", "x".repeat(62) + "\u6f22", "x".repeat(61) + "   ",
				"x".repeat(300))) {
			type("sleep 1; echo " + before + "READY");
			assertMetByLine((before + "READY").replaceAll(" +", " "), await("READY", null));
			// In the first row, and while the shell is busy.
			type("sleep 1");
			type("echo READY" + before);
			assertMetByLine("READY", await("READY", null));
		}
		type("sleep 1; echo '" + filler);
		type(filler + "READY'");
		assertMetByLine(filler + "READY", await("READY", null));
	}

	@Test
	void waitIsMetByOutputThatIsAPartOfTheEcho() {
		run("PS1='$ ' exec zsh -f");
		String part = "y".repeat(120) + "READY";
		type("sleep 1; echo " + "x".repeat(60) + "; echo " + part);
		PaneAwaited awaited = await("READY", null);
		assertThat(awaited.text().text().lines()).anyMatch((line) -> line.matches("x{60}"));
	}

	@Test
	void waitWhenAProgramPrintsWhatWasTypedIsMet() {
		run("exec cat");
		KeysSent sent = type("hello");
		PaneAwaited awaited = await("hello", sent.position());
		assertThat(awaited.outcome()).isEqualTo(WaitOutcome.MATCH);
		assertThat(awaited.text()).hasToString("hello\nhello");
	}

	@Test
	void waitWhenAProgramPrintsMoreThanWasTypedIsMet() {
		run("exec sed -u s/^/got:/");
		assertThat(await("got:hello", type("hello").position()).outcome()).isEqualTo(WaitOutcome.MATCH);
		assertThat(await("hello", type("hello").position()).text()).hasToString("hello\ngot:hello");
	}

	@Test
	void waitWhenNothingIsEchoedKeepsNoSecret() {
		run("stty -echo; printf 'Password: '; read secret; echo; echo \"got $secret\"; exec cat");
		KeysSent sent = type("s3cret-word");
		assertThat(this.server.tmux("show-options", "-p", "-t", "%0")).contains("@orc_typed")
			.doesNotContain("s3cret", "word");
		PaneAwaited awaited = await("got s3cret-word", sent.position());
		assertThat(awaited.outcome()).isEqualTo(WaitOutcome.MATCH);
	}

	@Test
	void waitWhenSomebodyTypesMeanwhileIsNotMetByThatEcho() throws Exception {
		run("PS1='$ ' exec bash --norc");
		CompletableFuture<PaneAwaited> awaited = CompletableFuture.supplyAsync(() -> await("READY", null));
		Awaitility.await().until(() -> !this.reports.isEmpty());
		type("sleep 1; echo READY");
		assertMetByOutput(awaited.get(LIMIT, TimeUnit.SECONDS));
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash --norc", "zsh -f" })
	void waitIsNotMetByWhatAPersonTypesAtThePrompt(String shell) throws Exception {
		run("PS1='$ ' exec " + shell);
		assertPersonIsNotMet();
		// What we have typed before is remembered on the pane.
		assertThat(await("ended", type("echo end''ed").position()).outcome()).isEqualTo(WaitOutcome.MATCH);
		assertPersonIsNotMet();
	}

	private void assertPersonIsNotMet() throws Exception {
		this.reports.clear();
		CompletableFuture<PaneAwaited> awaited = CompletableFuture.supplyAsync(() -> await("READY", null));
		Awaitility.await().until(() -> !this.reports.isEmpty());
		this.server.tmux("send-keys", "-t", "%0", "-l", "sleep 1; echo READY");
		int reports = this.reports.size();
		Awaitility.await().until(() -> this.reports.size() > reports);
		this.server.tmux("send-keys", "-t", "%0", "Enter");
		assertMetByOutput(awaited.get(LIMIT, TimeUnit.SECONDS));
	}

	@ParameterizedTest
	@ValueSource(strings = { "bash --norc", "zsh -f", "dash", "fish --no-config" })
	void waitIsMetByWhatAProgramInTheBackgroundPrintsBehindThePrompt(String shell) throws Exception {
		run("PS1='$ ' exec " + shell);
		Path go = this.server.directory().resolve("go");
		type("sh -c 'while [ ! -e " + go + " ]; do sleep 0.1; done; echo RE''ADY' &");
		await("$", null);
		CompletableFuture<PaneAwaited> awaited = CompletableFuture.supplyAsync(() -> await("READY", null));
		Awaitility.await().until(() -> !this.reports.isEmpty());
		Files.createFile(go);
		assertThat(awaited.get(LIMIT, TimeUnit.SECONDS).outcome()).isEqualTo(WaitOutcome.MATCH);
	}

	private static void assertMetByLine(String begin, PaneAwaited awaited) {
		assertThat(awaited.outcome()).as("%s", awaited).isEqualTo(WaitOutcome.MATCH);
		assertThat(awaited.text().text().lines()).as("%s", awaited)
			.anyMatch((line) -> line.replaceFirst("^(\\$ )*", "").startsWith(begin));
	}

}
