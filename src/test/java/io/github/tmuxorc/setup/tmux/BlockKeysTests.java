package io.github.tmuxorc.setup.tmux;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BlockKeys}.
 */
class BlockKeysTests {

	@Test
	void chooseWhenNothingIsBoundTakesTheFirst() {
		assertThat(BlockKeys.choose("", List.of(), List.of())).isEqualTo(new BlockKeys("A", "O"))
			.hasToString("Prefix A goes to an agent. Prefix O lists the agents.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "bind-key A next-window", "bind-key -r A next-window", "bind-key -T prefix A next-window",
			"bind-key -r -T prefix       A next-window", "bind-key -N \"a note\" A next-window", "bind-key A",
			"if-shell true \"bind A next-window\"" })
	void chooseWhenAKeyIsBoundTakesAnother(String line) {
		assertThat(BlockKeys.choose("", List.of(line), List.of()).go()).isEqualTo("G");
		assertThat(BlockKeys.choose("", List.of(), List.of(line)).go()).isEqualTo("G");
	}

	@ParameterizedTest
	@ValueSource(strings = { "bind-key -n A next-window", "bind-key -T root A next-window", "bind-key AB next-window",
			"bind-key x display-message A", "unbind-key A" })
	void chooseWhenAKeyIsNotBoundAfterThePrefixTakesIt(String line) {
		assertThat(BlockKeys.choose("", List.of(line), List.of(line)).go()).isEqualTo("A");
	}

	@Test
	void chooseWhenTheServerHasOursKeepsThem() {
		String text = TmuxBlock.read().lines(new BlockKeys("G", "O"), Path.of("/bin/tmux-orc"));
		List<String> server = List.of("bind-key -T prefix G choose-tree", "bind-key -T prefix O display-popup");
		assertThat(BlockKeys.choose(text, List.of(), server)).isEqualTo(new BlockKeys("G", "O"));
		assertThat(BlockKeys.choose(text, List.of("bind-key G x"), server)).isEqualTo(new BlockKeys("A", "O"));
	}

	@Test
	void chooseWhenAllAreBoundTakesNone() {
		List<String> all = List.of("bind A x", "bind G x", "bind y x", "bind O x", "bind Y x", "bind g x");
		BlockKeys keys = BlockKeys.choose("", all, List.of());
		assertThat(keys).isEqualTo(new BlockKeys(null, null));
		assertThat(keys).hasToString("No key is bound, since those that it could be are taken.");
		assertThat(TmuxBlock.read().lines(keys, Path.of("/bin/tmux-orc"))).doesNotContain("bind-key")
			.contains("status-right");
	}

}
