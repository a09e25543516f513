package io.github.tmuxorc.setup.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON for where things are in the text. Nothing is too deep or too long for it,
 * since the file was fine for the client.
 */
final class JsonText {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	/** What the library says to those who program with it. */
	private static final Pattern JARGON = Pattern
		.compile("(: enable `| \\(not recognized as | \\(start marker at ).*|, from `[^`]*`", Pattern.DOTALL);

	private static final JsonText STRICT = new JsonText(factory().build());

	private static final JsonText WITH_COMMENTS = new JsonText(
			factory().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA).build());

	private final JsonFactory factory;

	private JsonText(JsonFactory factory) {
		this.factory = factory;
	}

	private static JsonFactoryBuilder factory() {
		return JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(Integer.MAX_VALUE)
				.maxNumberLength(Integer.MAX_VALUE)
				.maxStringLength(Integer.MAX_VALUE)
				.maxNameLength(Integer.MAX_VALUE)
				.build());
	}

	/**
	 * The reader of a notation.
	 * @param notation one of those of JSON
	 * @return the reader
	 */
	static JsonText in(Notation notation) {
		return (notation == Notation.JSON_WITH_COMMENTS) ? WITH_COMMENTS : STRICT;
	}

	/**
	 * Whether a text holds nothing, not even an empty object.
	 * @param text the text
	 * @return whether it is blank
	 */
	static boolean isEmpty(String text) {
		return (startsWithMark(text) ? text.substring(1) : text).isBlank();
	}

	/**
	 * Read a document that is one object.
	 * @param text the text of the document
	 * @param path the names of the members to look into, from the outside in
	 * @return the object
	 * @throws StreamReadException if the text is anything else
	 */
	JsonObject read(String text, List<String> path) {
		try (JsonParser parser = parser(text)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw new StreamReadException(parser, "it does not start with '{'", parser.currentTokenLocation());
			}
			JsonObject object = JsonObject.read(parser, path);
			if (parser.nextToken() != null) {
				throw new StreamReadException(parser, "something follows its last '}'", parser.currentTokenLocation());
			}
			return object;
		}
	}

	/**
	 * What a document says outside some members: two documents with the same digest have
	 * the same names and values in the same order, numbers as written.
	 * @param text the text of the document
	 * @param members the members
	 * @return the digest
	 */
	String digestOutside(String text, List<JsonMember> members) {
		MessageDigest digest = sha256();
		try (JsonParser parser = parser(text)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				long offset = parser.currentTokenLocation().getCharOffset();
				if (members.stream().noneMatch((member) -> offset >= member.key() && offset < member.end())) {
					byte[] value = parser.getString().getBytes(StandardCharsets.UTF_8);
					digest.update((token.id() + " " + value.length + " ").getBytes(StandardCharsets.US_ASCII));
					digest.update(value);
				}
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/**
	 * The end of a string.
	 * @param text the text of the document
	 * @param quote the offset of its first quote
	 * @return the offset after its last one
	 */
	static int endOfString(String text, int quote) {
		int position = quote + 1;
		while (position < text.length() && text.charAt(position) != '"') {
			position += (text.charAt(position) == '\\') ? 2 : 1;
		}
		return Math.min(position + 1, text.length());
	}

	/**
	 * Where a document is broken and how.
	 * @param failure what reading it threw
	 * @return such as {@code line 3, column 7: …}
	 */
	static String describe(JacksonException failure) {
		TokenStreamLocation location = failure.getLocation();
		String place = (location != null) ? "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": "
				: "";
		return place + JARGON.matcher(failure.getOriginalMessage()).replaceAll("");
	}

	private JsonParser parser(String text) {
		char[] characters = text.toCharArray();
		if (startsWithMark(text)) {
			characters[0] = ' '; // it is no JSON, and offsets must stay
		}
		return this.factory.createParser(ObjectReadContext.empty(), characters);
	}

	private static boolean startsWithMark(String text) {
		return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
