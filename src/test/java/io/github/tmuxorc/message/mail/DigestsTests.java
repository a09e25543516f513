package io.github.tmuxorc.message.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.agent.AgentFolder;
import io.github.tmuxorc.store.Store;

import static org.assertj.core.api.Assertions.assertThat;

class DigestsTests {

	private static final String QA = "work:qa";

	private static final Instant NOW = Instant.ofEpochSecond(1000);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@SuppressWarnings("NullAway.Init")
	private Store store;

	@SuppressWarnings("NullAway.Init")
	private Letters letters;

	@SuppressWarnings("NullAway.Init")
	private Digests digests;

	@BeforeEach
	void open() {
		this.store = Store.in(this.folder);
		this.letters = new Letters(this.store, new MailMark(this.folder.resolve("mail")), MailProperties.DEFAULTS,
				Clock.systemUTC());
		this.digests = at(NOW);
	}

	@Test
	void claimPutsAllThatWaitsIntoOneDigest() {
		assertThat(claim("a")).isNull();
		send("one");
		send("two");
		Digest digest = Objects.requireNonNull(claim("a"));
		assertThat(digest.text()).contains("> one", "> two");
		this.digests.delivered(digest, "event");
		assertThat(claim("a")).isNull();
		assertThat(this.letters.receipts(1)).extracting(Receipt::state).containsExactly(Receipt.State.DELIVERED);
		assertThat(this.letters.receivers()).isEmpty();
	}

	@Test
	void whatIsNotTypedInFullIsAnnouncedAndNotDelivered() {
		send("long ".repeat(300));
		for (int i = 2; i <= 11; i++) {
			send("short");
		}
		this.digests.delivered(Objects.requireNonNull(claim("a")), "event");
		assertThat(this.letters.receipts(1)).extracting(Receipt::state).containsExactly(Receipt.State.ANNOUNCED);
		assertThat(this.letters.receipts(10)).extracting(Receipt::state).containsExactly(Receipt.State.DELIVERED);
		assertThat(this.letters.receipts(11)).first()
			.asString()
			.matches("announced at .* \\(proof: event; all of it is still to be read\\)");
		assertThat(this.letters.unread(QA)).extracting(Letter::id).containsExactly(1L, 11L);
	}

	@Test
	void claimWhenAnotherLivingCarrierHoldsItLeavesItThere() {
		send("one");
		String living = Carriers.newName();
		assertThat(carrier(claim(living))).isEqualTo(living);
		assertThat(carrier(claim("other"))).isEqualTo(living);
	}

	@Test
	void claimWhenTheLeaseIsOverTakesItAndDoesNotTrustTheOtherToBeGone() {
		send("one");
		claim(Carriers.newName());
		Digest taken = Objects.requireNonNull(at(NOW.plus(Duration.ofHours(1))).claim(QA, agent(), "other"));
		assertThat(taken.carrier()).isEqualTo("other");
		assertThat(taken.abandoned()).isFalse();
	}

	@Test
	void claimWhenTheOtherProcessHasEndedTakesTheSameDigest() {
		send("one");
		Digest first = Objects.requireNonNull(claim(ended()));
		send("two");
		Digest taken = Objects.requireNonNull(claim("other"));
		assertThat(taken.id()).isEqualTo(first.id());
		assertThat(taken.text()).isEqualTo(first.text());
		assertThat(taken.abandoned()).isTrue();
	}

	@Test
	void dissolveLetsItsLettersWaitForTheNextDigest() {
		send("one");
		Digest first = Objects.requireNonNull(claim("a"));
		send("two");
		this.letters.seen(List.of(this.letters.unread(QA).getFirst()), QA, false);
		send("three");
		this.digests.dissolve(first);
		Digest second = Objects.requireNonNull(claim("a"));
		assertThat(second.id()).isNotEqualTo(first.id());
		assertThat(second.text()).contains("> two", "> three").doesNotContain("> one");
	}

	@Test
	void unprovenIsReportedAndNeverTypedAgain() {
		send("one");
		this.digests.unproven(Objects.requireNonNull(claim("a")));
		assertThat(this.letters.receipts(1)).extracting(Receipt::state).containsExactly(Receipt.State.UNPROVEN);
		assertThat(claim("a")).isNull();
		assertThat(this.letters.unread(QA)).hasSize(1);
	}

	private Digests at(Instant now) {
		return new Digests(this.store, Clock.fixed(now, ZoneOffset.UTC));
	}

	private @Nullable Digest claim(String carrier) {
		return this.digests.claim(QA, agent(), carrier);
	}

	private AgentFolder agent() {
		return new AgentFolder(this.folder);
	}

	private static String carrier(@Nullable Digest digest) {
		return Objects.requireNonNull(digest).carrier();
	}

	// This process started at another time than that one.
	private static String ended() {
		String[] words = Carriers.newName().split(" ", -1);
		return String.join(" ", words[0], words[1], "1", words[3]);
	}

	private void send(String text) {
		this.letters.add("work:dev", "qa", List.of(QA), text, null);
	}

}
