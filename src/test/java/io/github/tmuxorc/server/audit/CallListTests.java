package io.github.tmuxorc.server.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.surface.Tier;

import static org.assertj.core.api.Assertions.assertThat;

class CallListTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path state;

	@Test
	void lastCallsComeFromSeveralFilesInTheirOrder() throws IOException {
		CallFiles files = new CallFiles(this.state, 400, 100);
		for (int number = 0; number < 30; number++) {
			files.append(call("tool_" + number, CallOutcome.DONE, null).line());
		}
		assertThat(files.newestFirst()).hasSizeGreaterThan(5);
		CallList list = CallList.read(files, 20, (call) -> true);
		assertThat(list.calls()).extracting(Call::tool)
			.hasSize(20)
			.startsWith("tool_10", "tool_11")
			.endsWith("tool_28", "tool_29");
		assertThat(CallList.read(files, 100, (call) -> call.tool().endsWith("5")).calls()).extracting(Call::tool)
			.containsExactly("tool_5", "tool_15", "tool_25");
	}

	@Test
	void lineIsReadAsItWasWritten() {
		CallRecord call = call("agent_send", CallOutcome.FAILED, ExitCode.NOT_FOUND);
		assertThat(CallRecord.parse(call.line())).isEqualTo(call);
		assertThat(call.line()).isEqualTo(
				"""
						{"time":"2026-11-24T20:09:15.123Z","client":"claude-code 2.1","server":4711,"tool":"agent_send",\
						"tier":"operate","arguments":{"agent":"dev"},"outcome":"failed","code":"NOT_FOUND","milliseconds":1.25}""");
	}

	@Test
	void damagedLineIsLeftOutAndCounted() throws IOException {
		CallFiles files = new CallFiles(this.state, 10_000, 3);
		CallRecord call = call("agent_list", CallOutcome.DONE, null);
		files.append(call.line());
		for (String damaged : List.of("{\"time\":\"2026", "null", "7", "[]", "{}", "nonsense", "",
				call.line().replace("done", "undone"), call.line().replace("\"agent_list\"", "null"))) {
			files.append(damaged);
		}
		Files.write(files.newestFirst().getFirst(), new byte[] { (byte) 0xff, '\n' }, StandardOpenOption.APPEND);
		files.append(call.line());
		CallList list = CallList.read(files, 20, (one) -> true);
		assertThat(list.calls()).containsExactly(Call.of(call), Call.of(call));
		assertThat(list.damaged()).isEqualTo(9);
		assertThat(list.toString()).endsWith("\n9 damaged lines were left out.");
	}

	@Test
	void lineThatWasCutOffDoesNotSpoilTheNext() throws IOException {
		CallFiles files = new CallFiles(this.state, 10_000, 3);
		CallRecord call = call("agent_list", CallOutcome.DONE, null);
		files.append(call.line());
		Path file = files.newestFirst().getFirst();
		Files.writeString(file, call.line() + "\n" + call.line().substring(0, 40), StandardCharsets.UTF_8);
		files.append(call.line());
		CallList list = CallList.read(files, 20, (one) -> true);
		assertThat(list.calls()).containsExactly(Call.of(call), Call.of(call));
		assertThat(list.damaged()).isEqualTo(1);
	}

	@Test
	void tableShowsWhatACallWas() {
		assertThat(new CallList(List.of(Call.of(call("agent_send", CallOutcome.REFUSED, ExitCode.USAGE))), 0))
			.hasToString(
					"""
							TIME                      CLIENT                  TOOL        TIER     ARGUMENTS  OUTCOME        MS
							2026-11-24T20:09:15.123Z  claude-code 2.1 [4711]  agent_send  operate  agent=dev  refused USAGE  1.25""");
	}

	@Test
	void whatAClientChoseCannotSteerTheTerminal() {
		CallRecord call = new CallRecord(Instant.EPOCH, "evil\u001b[2J", 1, "\u0007", null, Map.of("agent", "a\u009bb"),
				CallOutcome.DONE, null, 0);
		assertThat(new CallList(List.of(Call.of(call)), 0).toString()).doesNotContainPattern("[\\p{Cc}&&[^\n]]");
	}

	@Test
	void noCallIsSaid() {
		assertThat(new CallList(List.of(), 0)).hasToString("No such call was made.");
	}

	private static CallRecord call(String tool, CallOutcome outcome, @Nullable ExitCode code) {
		return new CallRecord(Instant.parse("2026-11-24T20:09:15.123Z"), "claude-code 2.1", 4711, tool, Tier.OPERATE,
				Map.of("agent", "dev"), outcome, code, 1.25);
	}

}
