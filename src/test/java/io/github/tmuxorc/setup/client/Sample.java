package io.github.tmuxorc.setup.client;

import java.util.stream.Stream;

/**
 * A file of a client before and after setting it up. {@code PROGRAM} stands for the path
 * of our program, {@code SERVERS} for the client's name of its servers, {@code ESCAPED}
 * for the same with an escaped letter, {@code TYPE} for the member that tells the kind of
 * transport.
 */
sealed interface Sample permits JsonSample, CommentSample, TomlSample {

	Outcome outcome();

	String before();

	String after();

	boolean fits(Client client);

	static Stream<Sample> of(Client client) {
		return Stream.of(JsonSample.values(), CommentSample.values(), TomlSample.values())
			.flatMap(Stream::of)
			.map(Sample.class::cast)
			.filter((sample) -> sample.fits(client));
	}

	default boolean force() {
		return outcome() == Outcome.REPLACED;
	}

	default String before(Machine machine, Client client) {
		return fill(before(), machine, client);
	}

	default String after(Machine machine, Client client) {
		return fill(after(), machine, client);
	}

	private static String fill(String text, Machine machine, Client client) {
		String servers = client.form().servers();
		boolean typed = client.form().type() != null;
		return text.replace("PROGRAM", machine.program().toString())
			.replace("SERVERS", servers)
			.replace("ESCAPED", servers.substring(0, servers.length() - 1) + "\\u0073")
			.replace("TYPE_ON_LINE", typed ? "\"type\": \"stdio\", " : "")
			.replace("TYPE_COMPACT", typed ? "\"type\":\"stdio\"," : "")
			.replaceAll("TYPE(\\R[ \\t]*)", typed ? "$1\"type\": \"stdio\",$1" : "$1");
	}

}
