package io.github.tmuxorc.message.mail;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentState;
import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.message.SendOptions;
import io.github.tmuxorc.message.mail.Postman.Outcome;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(TmuxServerExtension.class)
class PostmanTests {

	private static final Caller PERSON = new Caller(Caller.PERSON, null, true);

	@SuppressWarnings("NullAway.Init")
	private MailPost post;

	@BeforeEach
	void startFleet(TmuxServer server) {
		this.post = MailPost.on(server);
	}

	@Test
	void deliverNeverTypesIntoADialog() {
		Agent agent = this.post.start("work", "qa", "tester", "--fault", "ask-permission");
		this.post.delivery().send(agent, "say hello");
		this.post.await(agent, AgentState.WAITING);
		keep("1");
		assertThat(this.post.postman().deliver(agent)).isEqualTo(Outcome.WAITING);
		assertThat(this.post.fleet().agents().reading(agent).state().state()).isEqualTo(AgentState.WAITING);
		assertThat(this.post.prompts(agent)).containsExactly("say hello");
	}

	@Test
	void deliverNeverTypesIntoADraft() {
		Agent agent = this.post.start("work", "qa", "tester");
		this.post.fleet().tmux().sendText(agent.pane().id(), "my own words");
		this.post.await(agent, AgentState.DRAFT);
		keep("one");
		assertThat(this.post.postman().deliver(agent)).isEqualTo(Outcome.WAITING);
		assertThat(this.post.fleet().agents().reading(agent).composed()).isEqualTo("my own words");
	}

	@Test
	void deliverByManyAtOnceTypesOnce() throws Exception {
		Agent agent = this.post.start("work", "qa", "tester");
		keep("one");
		List<Thread> threads = Stream
			.generate(() -> Thread.ofPlatform().start(() -> this.post.postman().deliver(List.of(agent))))
			.limit(4)
			.toList();
		for (Thread thread : threads) {
			thread.join();
		}
		assertThat(this.post.states(1)).containsExactly(Receipt.State.DELIVERED);
		assertThat(this.post.prompts(agent)).hasSize(1);
	}

	@Test
	void carriersOfSeveralProcessesDeliverOnceAfterTheTurn() {
		Agent agent = this.post.start("work", "qa", "tester");
		this.post.delivery().send(agent, "wait 1");
		try (Carrier first = this.post.carrier(); Carrier second = this.post.carrier()) {
			first.begin();
			second.begin();
			for (String text : List.of("one", "two")) {
				this.post.room().send(PERSON, "qa", text, null);
			}
			Awaitility.await()
				.atMost(MailPost.LIMIT)
				.until(() -> this.post.states(2).equals(List.of(Receipt.State.DELIVERED)));
		}
		this.post.await(agent, AgentState.IDLE);
		assertThat(this.post.prompts(agent)).hasSize(2);
		assertThat(this.post.prompts(agent).getLast()).contains("> one\n", "> two\n");
	}

	@Test
	void carrierThatEndsFinishesWhatItTypes() {
		Agent agent = this.post.start("work", "qa", "tester");
		keep("one");
		try (Carrier carrier = this.post.carrier()) {
			carrier.begin();
			Awaitility.await()
				.pollInterval(Duration.ofMillis(2))
				.atMost(MailPost.LIMIT)
				.until(() -> this.post.digests().open("work:qa") != null
						|| !this.post.states(1).contains(Receipt.State.WAITING));
		}
		assertThat(this.post.states(1)).containsExactly(Receipt.State.DELIVERED);
		assertThat(this.post.prompts(agent)).hasSize(1);
	}

	@Test
	void lettersOfAnAgentThatDiedReachItsSuccessor() {
		Agent first = this.post.start("work", "qa", "tester");
		this.post.start("work", "other", "tester");
		this.post.delivery().send(first, "wait 60");
		this.post.room().send(PERSON, "work:qa", "one", null);
		this.post.fleet().tmux().kill(first.pane().id());
		assertThat(this.post.room().send(PERSON, "work:qa", "two", null).waiting()).containsExactly("work:qa");
		Agent successor = this.post.start("work", "qa", "tester");
		assertThat(this.post.room().deliver().delivered()).containsExactly("work:qa");
		assertThat(this.post.prompts(successor)).singleElement().asString().contains("> one\n", "> two\n");
	}

	@Test
	void digestThatWasClaimedByAnEndedProcessIsMadeAnew() {
		Agent agent = this.post.start("work", "qa", "tester");
		keep("one");
		this.post.digests().claim("work:qa", agent.folder(), "gone 1 1 x");
		release("work:qa");
		keep("two");
		assertThat(this.post.postman().deliver(agent)).isEqualTo(Outcome.DELIVERED);
		assertThat(this.post.prompts(agent)).singleElement().asString().contains("> one\n", "> two\n");
	}

	@Test
	void digestThatArrivedAndWasNotWrittenDownIsNotTypedAgain() {
		Agent agent = this.post.start("work", "qa", "tester");
		keep("one");
		Digest digest = Objects
			.requireNonNull(this.post.digests().claim("work:qa", agent.folder(), Carriers.newName()));
		this.post.delivery().send(agent, digest.text(), new SendOptions(digest.id(), null));
		this.post.digests().release(digest);
		this.post.await(agent, AgentState.IDLE);
		keep("two");
		assertThat(this.post.postman().deliver(agent)).isEqualTo(Outcome.DELIVERED);
		assertThat(this.post.states(1)).containsExactly(Receipt.State.DELIVERED);
		assertThat(this.post.states(2)).containsExactly(Receipt.State.WAITING);
		assertThat(this.post.prompts(agent)).hasSize(1);
		assertThat(this.post.postman().deliver(agent)).isEqualTo(Outcome.DELIVERED);
		assertThat(this.post.prompts(agent)).hasSize(2);
	}

	private void release(String receiver) {
		this.post.digests().release(Objects.requireNonNull(this.post.digests().open(receiver)));
	}

	private void keep(String text) {
		this.post.letters().add("person", "qa", List.of("work:qa"), text, null);
	}

}
