package io.github.tmuxorc.message.mail;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.TimeLimitException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class MailRoomTests {

	private static final Caller PERSON = new Caller(Caller.PERSON, null, true);

	@SuppressWarnings("NullAway.Init")
	private MailPost post;

	@SuppressWarnings("NullAway.Init")
	private Agent qa;

	@BeforeEach
	void startFleet(TmuxServer server) {
		this.post = MailPost.on(server);
		this.qa = this.post.start("work", "qa", "tester");
	}

	@Test
	void sendToAnIdleAgentIsTypedAtOnce() {
		MailSent sent = this.post.room().send(PERSON, "qa", "say hello", null);
		assertThat(sent.delivered()).containsExactly("work:qa");
		assertThat(this.post.letters().receipts(sent.letter()).getFirst().toString()).endsWith("(proof: event)");
		assertThat(this.post.prompts(this.qa)).singleElement().asString().contains("#1 from person:\n> say hello\n");
	}

	@Test
	void sendToABusyAgentArrivesInOneDigestAfterItsTurn() {
		this.post.delivery().send(this.qa, "wait 2");
		for (String text : List.of("one", "two", "three")) {
			assertThat(this.post.room().send(PERSON, "work:qa", text, null).waiting()).containsExactly("work:qa");
		}
		assertThat(this.post.room().deliver().waiting()).containsExactly("work:qa");
		assertThat(this.post.room().deliver(MailPost.LIMIT).delivered()).containsExactly("work:qa");
		assertThat(this.post.prompts(this.qa)).hasSize(2).last().asString().contains("> one\n", "> two\n", "> three\n");
	}

	@Test
	void deliverWhenTheAgentStaysBusyKeepsTheLetters() {
		this.post.delivery().send(this.qa, "wait 60");
		this.post.room().send(PERSON, "qa", "one", null);
		assertThatExceptionOfType(TimeLimitException.class)
			.isThrownBy(() -> this.post.room().deliver(Duration.ofMillis(1)))
			.withMessageContaining("some agents were not idle: work:qa.");
		assertThat(this.post.states(1)).containsExactly(Receipt.State.WAITING);
	}

	@Test
	void sendToRolesAndTeamsReachesAllButTheSender() {
		Agent other = this.post.start("work", "second", "tester");
		Agent lead = this.post.start("work", "lead", "lead");
		this.post.start("far", "third", "tester");
		assertThat(this.post.send(lead, "role:tester", "one").delivered()).containsExactly("work:qa", "work:second");
		assertThat(this.post.room().send(PERSON, "role:far/tester", "two", null).delivered())
			.containsExactly("far:third");
		this.post.await(this.qa, AgentState.IDLE);
		this.post.await(other, AgentState.IDLE);
		assertThat(this.post.send(this.qa, "team:work", "three").delivered()).containsExactly("work:lead",
				"work:second");
		assertThat(this.post.prompts(this.qa)).hasSize(1);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.post.send(lead, "team:none", "x"))
			.withMessageStartingWith("No agent is in 'team:none'.");
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> this.post.room().send(PERSON, "role:tester", "x", null))
			.withMessageStartingWith("'role:tester' names no team");
	}

	@Test
	void sendToATeamReachesTheOthersIfOneIsBuriedUnderLetters() {
		this.post.start("work", "other", "tester");
		this.post.delivery().send(this.qa, "wait 60");
		for (int number = 0; number < MailProperties.DEFAULTS.mostWaiting(); number++) {
			this.post.room().send(PERSON, "work:qa", "letter " + number, null);
		}
		MailSent sent = this.post.room().send(PERSON, "team:work", "say all", null);
		assertThat(sent.delivered()).containsExactly("work:other");
		assertThat(sent.waiting()).isEmpty();
		assertThat(sent.refused()).containsExactly("work:qa");
		assertThat(sent.exitCode()).isEqualTo(ExitCode.REFUSED);
		assertThat(sent).hasToString("Letter 21 is kept; delivered to work:other.\n"
				+ "20 letters from person wait for work:qa already; this one was not sent there."
				+ " Send it to them alone once some of those were delivered or read.");
		assertThat(this.post.room().send(PERSON, "work:other", "say more", null).exitCode()).isEqualTo(ExitCode.DONE);
	}

	@Test
	void sendAfterTheSessionWasRenamedReachesTheSameAgent(TmuxServer server) {
		server.tmux("rename-session", "-t", "=work", "shop");
		for (String to : List.of("qa", "work:qa", "shop:qa", "team:work", "team:shop", "role:work/tester",
				"role:shop/tester")) {
			this.post.await(this.qa, AgentState.IDLE);
			assertThat(this.post.room().send(PERSON, to, "say " + to, null).delivered()).as(to)
				.containsExactly("work:qa");
		}
	}

	@Test
	void sendToAgentsThatAreGoneWaitsForThem() {
		Agent gone = this.post.start("work", "gone", "tester");
		this.post.fleet().tmux().kill(gone.pane().id());
		assertThat(this.post.room().send(PERSON, "work:gone", "one", null).waiting()).containsExactly("work:gone");
		assertThat(this.post.room().send(PERSON, "gone", "two", null).waiting()).containsExactly("work:gone");
		for (String to : List.of("role:work/tester", "team:work")) {
			MailSent sent = this.post.room().send(PERSON, to, "all", null);
			assertThat(this.post.letters().receipts(sent.letter())).extracting(Receipt::receiver)
				.containsExactly("work:gone", "work:qa");
			assertThat(sent.waiting()).contains("work:gone");
		}
	}

	@Test
	void sendToOneOfSeveralThatAreGoneAsksWhich() {
		for (String session : List.of("work", "shop")) {
			this.post.fleet().tmux().kill(this.post.start(session, "gone", "tester").pane().id());
		}
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.post.room().send(PERSON, "gone", "one", null))
			.withMessageMatching("Several agents that are gone are called 'gone'\\. "
					+ "Use one of: (work:gone, shop:gone|shop:gone, work:gone)\\.");
		this.post.start("work", "gone", "tester");
		assertThat(this.post.room().send(PERSON, "gone", "say one", null).delivered()).containsExactly("work:gone");
	}

	@Test
	void ackByOneWhoDidNotGetTheLetterIsRefused() {
		long letter = this.post.send(this.qa, "person", "one").letter();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.post.room().read(MailPost.caller(this.qa), letter, true))
			.withMessage("Letter " + letter + " was not sent to work:qa. Only who got it can ack it.");
		this.post.room().read(PERSON, letter, true);
		assertThat(this.post.states(letter)).containsExactly(Receipt.State.ACKED);
	}

	@Test
	void sendToOneselfIsRefused() {
		for (String self : List.of("qa", "work:qa", "role:tester", "team:work")) {
			assertThatExceptionOfType(UsageException.class).isThrownBy(() -> this.post.send(this.qa, self, "x"))
				.withMessageStartingWith("Nobody but the sender, work:qa, is '" + self + "'.");
		}
		assertThat(this.post.letters().sent("work:qa")).isEmpty();
	}

	@Test
	void sendToThePersonWaitsUntilItIsRead() {
		assertThat(this.post.send(this.qa, "person", "done").waiting()).containsExactly("person");
		assertThat(this.post.room().deliver().toString()).isEqualTo("No letters wait.");
		assertThat(this.post.room().readUnread(PERSON, false).toString()).isEqualTo("#1 from work:qa\ndone");
		assertThat(this.post.room().readUnread(PERSON, false).toString()).isEqualTo("No unread letters.");
		assertThat(this.post.states(1)).containsExactly(Receipt.State.READ);
	}

	@Test
	void readByToolCountsAsReceivedAndIsNotTyped() {
		this.post.delivery().send(this.qa, "wait 2");
		this.post.room().send(PERSON, "qa", "one", null);
		assertThat(this.post.room().readUnread(MailPost.caller(this.qa), true).letters()).hasSize(1);
		this.post.await(this.qa, AgentState.IDLE);
		assertThat(this.post.room().deliver().toString()).isEqualTo("No letters wait.");
		assertThat(this.post.prompts(this.qa)).containsExactly("wait 2");
		assertThat(this.post.states(1)).containsExactly(Receipt.State.ACKED);
	}

}
