package io.github.tmuxorc.tmux.control;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads lines that tmux 3.3a printed.
 */
class ReplyParserTests {

	private final ReplyParser parser = new ReplyParser((line) -> {
	});

	@Test
	void acceptWhenClientAttachesTellsItsBlockFromAnswers() {
		assertThat(blocks("""
				%begin 1795350976 445 0
				%end 1795350976 445 0
				%session-changed $35 é
				%begin 1795350976 450 1
				%0	base
				%1	base
				%end 1795350976 450 1
				%begin 1795350976 452 1
				parse error: syntax error
				%error 1795350976 452 1
				%exit""")).containsExactly(new ReplyBlock(false, false, ""),
				new ReplyBlock(true, false, "%0\tbase\n%1\tbase"),
				new ReplyBlock(true, true, "parse error: syntax error"));
		assertThat(this.parser.remark()).isEmpty();
	}

	@Test
	void acceptWhenScreenLooksLikeTheProtocolKeepsItInTheBlock() {
		assertThat(blocks("""
				%begin 1795350976 450 1
				%end 1795350976 450 0
				%end 1795350976 45 1
				%error 1795350976 451 1
				%begin 1795350976 450 1
				%exit

				%end 1795350976 450 1""")).containsExactly(new ReplyBlock(true, false, """
				%end 1795350976 450 0
				%end 1795350976 45 1
				%error 1795350976 451 1
				%begin 1795350976 450 1
				%exit
				"""));
	}

	@Test
	void remarkWhenTmuxCannotConnectIsItsReason() {
		assertThat(blocks("error connecting to /tmp/x/s (No such file or directory)")).isEmpty();
		assertThat(this.parser.remark()).isEqualTo("error connecting to /tmp/x/s (No such file or directory)");
	}

	private List<ReplyBlock> blocks(String lines) {
		return Stream.of(lines.split("\n", -1)).map(this.parser::accept).filter(Objects::nonNull).toList();
	}

}
