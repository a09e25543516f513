package io.github.tmuxorc.message.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.store.Store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class LettersTests {

	private static final Caller QA = new Caller("qa", "work", false);

	private static final Caller OTHER = new Caller("other", "work", false);

	private static final Caller PERSON = new Caller("person", null, true);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@SuppressWarnings("NullAway.Init")
	private MailMark mark;

	@SuppressWarnings("NullAway.Init")
	private Letters letters;

	@BeforeEach
	void open() {
		this.mark = new MailMark(this.folder.resolve("mail"));
		this.letters = new Letters(Store.in(this.folder), this.mark, new MailProperties(2, 10),
				Clock.fixed(Instant.ofEpochSecond(1), ZoneOffset.UTC));
	}

	@Test
	void lettersWhenNoneWasSentAreNoneAndMakeNoFile() {
		assertThat(this.letters.received("work:qa")).isEmpty();
		assertThat(this.letters.receivers()).isEmpty();
		assertThat(this.letters.knows("work:qa")).isFalse();
		assertThat(this.mark.read()).isEmpty();
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void addKeepsTheLetterForEachReceiverAndChangesTheMark() {
		Letter letter = add("one", null);
		String before = this.mark.read();
		Letter second = add("two", null);
		assertThat(this.mark.read()).isNotEmpty().isNotEqualTo(before);
		assertThat(List.of(letter.id(), second.id())).containsExactly(1L, 2L);
		assertThat(this.letters.unread("work:qa")).containsExactly(letter, second);
		assertThat(this.letters.received("work:qa")).containsExactly(second, letter);
		assertThat(this.letters.sent("work:dev")).containsExactly(second, letter);
		assertThat(this.letters.receipts(1)).extracting(Receipt::receiver, Receipt::state)
			.containsExactly(tuple("person", Receipt.State.WAITING), tuple("work:qa", Receipt.State.WAITING));
		assertThat(this.letters.receivers()).containsExactly("work:qa");
		assertThat(this.letters.waitingIn("work")).isEqualTo(2);
		assertThat(this.letters.waitingIn("wor")).isZero();
	}

	@Test
	void addWhenTooManyWaitForEachReceiverKeepsNothing() {
		add("one", null);
		add("two", null);
		String before = this.mark.read();
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> add("three", null))
			.withMessage("2 letters from work:dev wait for each of person, work:qa already; this one was not sent."
					+ " Send it again once some of those were delivered or read.");
		assertThat(this.letters.sent("work:dev")).hasSize(2);
		assertThat(this.mark.read()).isEqualTo(before);
		this.letters.seen(this.letters.unread("work:qa"), "work:qa", false);
		assertThat(this.letters.add("work:dev", "qa", List.of("work:qa"), "three", null).id()).isEqualTo(3);
	}

	@Test
	void addWhenTooManyWaitForOneReceiverKeepsItForTheOthers() {
		add("one", null);
		add("two", null);
		this.letters.seen(this.letters.unread("work:qa"), "work:qa", false);
		assertThat(add("three", null).id()).isEqualTo(3);
		assertThat(this.letters.receipts(3)).extracting(Receipt::receiver).containsExactly("work:qa");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.letters.add("work:dev", "person", List.of("person"), "four", null))
			.withMessageStartingWith("2 letters from work:dev wait for person already; this one was not sent.");
	}

	@Test
	void addWhenItIsEmptyOrTooLongIsAUsageError() {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> add(" \n", null))
			.withMessageStartingWith("The letter is empty.");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> add("12345678901", null))
			.withMessage(
					"The letter has 11 characters; 10 are the most. Put it into a file, and send the path of that.");
	}

	@Test
	void addLeavesOutWhatATerminalWouldObey() {
		assertThat(add("a\u001b[2J\u0007\tb\r\nc\u009b", null).text()).isEqualTo("a[2J\tb\nc");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> add("\u001b", null));
	}

	@Test
	void addOfAnAnswerContinuesTheThread() {
		Letter question = add("one", null);
		Letter answer = this.letters.add("work:qa", "dev", List.of("work:dev"), "two", question.id());
		Letter third = add("three", answer.id());
		assertThat(this.letters.thread(question.thread())).containsExactly(question, answer, third);
		assertThat(this.letters.thread(1)).extracting(Letter::replyTo).containsExactly(null, 1L, 2L);
	}

	@Test
	void findIsForSenderReceiversAndThePersonOnly() {
		Letter letter = this.letters.add("work:dev", "qa", List.of("work:qa"), "one", null);
		assertThat(this.letters.find(1, QA)).isEqualTo(letter);
		assertThat(this.letters.find(1, PERSON)).isEqualTo(letter);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.letters.find(1, OTHER))
			.withMessage("No letter of work:other has the number 1. Run 'mail list' to see the letters.");
	}

	@Test
	void seenIsWrittenOnceAndAckedAfterIt() {
		Letter letter = add("one", null);
		this.letters.seen(List.of(letter), "work:qa", false);
		assertThat(state()).isEqualTo("read at 1970-01-01T00:00:01Z by work:qa");
		assertThat(this.letters.unread("work:qa")).isEmpty();
		this.letters.seen(List.of(letter), "work:qa", true);
		assertThat(state()).isEqualTo("acked at 1970-01-01T00:00:01Z");
	}

	@Test
	void forgetDeletesWhatATeamGotAndLeavesWhatOthersGot() {
		Letter shared = add("one", null);
		Letter question = this.letters.add("person", "qa", List.of("work:qa"), "two", null);
		Letter answer = this.letters.add("work:qa", "person", List.of("person"), "three", question.id());
		this.letters.add("person", "qa", List.of("works:qa"), "four", null);
		this.letters.add("person", "qa", List.of("work:qa"), "five", null);
		assertThat(this.letters.forget("work")).isEqualTo(3);
		assertThat(this.letters.received("work:qa")).isEmpty();
		assertThat(this.letters.received("works:qa")).extracting(Letter::text).containsExactly("four");
		assertThat(this.letters.received("person")).containsExactly(answer, shared);
		assertThat(this.letters.sent("person")).extracting(Letter::text).containsExactly("four", "two");
		assertThat(this.letters.thread(question.thread())).containsExactly(question, answer);
		assertThat(this.letters.forget("work")).isZero();
	}

	private String state() {
		return this.letters.receipts(1).getLast().toString();
	}

	private Letter add(String text, @Nullable Long replyTo) {
		return this.letters.add("work:dev", "all", List.of("person", "work:qa"), text, replyTo);
	}

}
