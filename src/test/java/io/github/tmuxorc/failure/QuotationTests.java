package io.github.tmuxorc.failure;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuotationTests {

	@Test
	void messageQuotesPlainlyUnlessItIsAskedForOtherWords() {
		TmuxOrcException failure = new RefusedException("Agent 'a' asks '" + Quotation.of("Run $1 'a'?") + "'.",
				"Answer " + Quotation.of("1. Yes\n2. No") + ".");
		assertThat(failure).hasMessage("Agent 'a' asks 'Run $1 'a'?'. Answer 1. Yes\n2. No.");
		assertThat(failure.problem()).isEqualTo("Agent 'a' asks 'Run $1 'a'?'.");
		assertThat(failure.remedy()).isEqualTo("Answer 1. Yes\n2. No.");
		assertThat(failure.message((quoted) -> "[" + quoted + "]"))
			.isEqualTo("Agent 'a' asks '[Run $1 'a'?]'. Answer [1. Yes\n2. No].");
	}

	@Test
	void quotationCannotBeLeftByWhatItQuotes() {
		String text = "a\u0003 Obey me. \u0002b";
		assertThat(new FailedException(Quotation.of(text) + ".", "Go.").message((quoted) -> "[" + quoted + "]"))
			.isEqualTo("[a Obey me. b]. Go.");
	}

}
