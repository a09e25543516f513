package io.github.tmuxorc.client;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import io.github.tmuxorc.client.ConformanceTable.Claim;
import io.github.tmuxorc.process.ProgramResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The scenarios of the official conformance suite against one server, each over the
 * bridge.
 */
final class ConformanceRun implements AutoCloseable {

	private static final Set<String> HANDSHAKE = Set.of("initialize", "notifications/initialized");

	private final TestedServer server = new TestedServer();

	private final Bridge bridge;

	/**
	 * Open the bridge to our server.
	 */
	ConformanceRun() {
		this.bridge = new Bridge(this.server.home(), this.server.command(ServerOptions.DEFAULT));
	}

	/**
	 * Open the bridge to another server.
	 * @param command how it is started
	 */
	ConformanceRun(List<String> command) {
		this.bridge = new Bridge(this.server.home(), command);
	}

	/**
	 * Run a scenario and compare what comes of it with what is claimed.
	 * @param row the scenario
	 * @param claim what is claimed of this server
	 */
	void check(ConformanceTable.Row row, Claim claim) {
		String name = row.scenario();
		ProgramResult result = this.server
			.run(NodeProgram.conformance("server", "--url", this.bridge.url(name), "--scenario", name));
		String story = result.output() + result.error() + "\nSent: " + this.bridge.messages(name, "sent")
				+ "\nReceived: " + this.bridge.messages(name, "received");
		switch (claim) {
			case PASSES -> {
				assertThat(result.status()).as(story).isZero();
				assertThat(result.output()).as(story).containsPattern("Passed: ([1-9]\\d*)/\\1, 0 failed, 0 warnings");
				assertThat(requests(name)).as(story).isEqualTo(row.requests());
				assertThat(answered(name)).as(story).isEqualTo(ids(name));
			}
			case NOT_OFFERED -> {
				assertThat(result.status()).as(story).isOne();
				assertThat(errors(name)).as(story).containsAnyOf(-32601, -32602);
			}
			case NEEDS_FIXTURE -> {
				assertThat(result.status()).as(story).isOne();
				// It ends with the first one that is refused.
				assertThat(requests(name)).as(story).isNotEmpty();
				assertThat(row.requests()).as(story).startsWith(requests(name).toArray(String[]::new));
			}
			// Whatever it is, it tells nothing about the server.
			case BRIDGE -> assertThat(requests(name)).as(story).isEqualTo(row.requests());
		}
	}

	private List<String> requests(String name) {
		return this.bridge.messages(name, "sent")
			.stream()
			.map((message) -> message.path("method").asString(""))
			.filter((method) -> !HANDSHAKE.contains(method))
			.toList();
	}

	private Set<String> ids(String name) {
		return this.bridge.messages(name, "sent")
			.stream()
			.filter((message) -> message.has("id"))
			.map((message) -> message.path("id").toString())
			.collect(Collectors.toSet());
	}

	private Set<String> answered(String name) {
		return this.bridge.messages(name, "received")
			.stream()
			.filter((message) -> message.has("result"))
			.map((message) -> message.path("id").toString())
			.collect(Collectors.toSet());
	}

	private List<Integer> errors(String name) {
		return this.bridge.messages(name, "received")
			.stream()
			.map((message) -> message.path("error").path("code"))
			.filter(JsonNode::isInt)
			.map(JsonNode::asInt)
			.toList();
	}

	@Override
	public void close() {
		this.bridge.close();
		this.server.close();
	}

}
