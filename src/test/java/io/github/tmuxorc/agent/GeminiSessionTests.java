package io.github.tmuxorc.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.machine.LocalMachine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link GeminiSession}.
 */
class GeminiSessionTests {

	private static final String ID = "0a1b2c3d-1111-2222-3333-444455556666";

	private static final LocalMachine MACHINE = TestPrograms.machine(new MockEnvironment());

	@TempDir
	private Path directory;

	@Test
	void chooseWhenNothingIsAskedForNamesANewSession() {
		GeminiSession.Choice choice = choose("--model", "x");
		assertThat(choice.arguments()).hasSize(2).first().isEqualTo("--session-id");
		assertThat(GeminiSession.of(choice.note()))
			.isEqualTo(new GeminiSession(choice.arguments().getLast(), this.directory.resolve("tmp").toString()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "--resume=" + ID, "--resume " + ID, "-r " + ID, "--session-id " + ID })
	void chooseWhenASessionIsAskedForTakesThat(String arguments) {
		GeminiSession.Choice choice = choose(arguments.split(" "));
		assertThat(choice.arguments()).isEmpty();
		assertThat(GeminiSession.of(choice.note())).extracting(GeminiSession::id).isEqualTo(ID);
	}

	@ParameterizedTest
	@ValueSource(strings = { "--resume latest", "--resume 2", "--resume" })
	void chooseWhenTheSessionHasNoNameNotesNone(String arguments) {
		assertThat(choose(arguments.split(" "))).isEqualTo(new GeminiSession.Choice(null, List.of()));
		assertThat(GeminiSession.of(null)).isNull();
	}

	private GeminiSession.Choice choose(String... arguments) {
		return GeminiSession.choose(this.directory, List.of(arguments));
	}

	@Test
	void fileIsTheNewestOfTheSessionInAnyProject() throws IOException {
		GeminiSession session = new GeminiSession(ID, this.directory.toString());
		assertThat(session.file(MACHINE)).isNull();
		Path chats = Files.createDirectories(this.directory.resolve("project/chats"));
		Files.createFile(chats.resolve("session-2026-01-01T10-00-0a1b2c3d.jsonl"));
		Path newest = Files.createFile(chats.resolve("session-2026-01-02T10-00-0a1b2c3d.jsonl"));
		Files.createFile(chats.resolve("session-2026-01-03T10-00-ffffffff.jsonl"));
		Files.createFile(this.directory.resolve("no-folder"));
		assertThat(session.file(MACHINE)).isEqualTo(newest);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"{'type':'user','content':'hello'} | UserPromptSubmit | prompt | hello",
			"{'type':'user','content':'made of it','displayContent':'typed'} | UserPromptSubmit | prompt | typed",
			"{'type':'user','content':[{'text':'he'},{'text':'llo'}]} | UserPromptSubmit | prompt | hello",
			"{'type':'gemini','content':'done'} | Stop | last_assistant_message | done",
			"{'type':'error','content':'no quota'} | StopFailure | error | no quota",
			"{'type':'info','content':'Request cancelled.'} | Interrupt | reason | Request cancelled." })
	void eventsWhenALineTellsOneReportsItAsHooksDo(String line, String event, String field, String text) {
		assertThat(events(line)).singleElement().satisfies((told) -> {
			assertThat(told.path("hook_event_name").asString()).isEqualTo(event);
			assertThat(told.path("session_id").asString()).isEqualTo(ID);
			assertThat(told.path(field).asString()).isEqualTo(text);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'type':'gemini','content':'I call','toolCalls':[{}]}", "{'type':'gemini','content':''}",
			"{'type':'user','content':[{'functionResponse':{}}]}", "{'type':'info','content':'other'}", "{'id':1}" })
	void eventsWhenALineTellsNothingOfTheTurnReportsNothing(String line) {
		assertThat(events(line)).isEmpty();
	}

	private static List<JsonNode> events(String line) {
		return new GeminiSession(ID, "none").events(List.of(JsonMapper.shared().readTree(line.replace('\'', '"'))));
	}

}
