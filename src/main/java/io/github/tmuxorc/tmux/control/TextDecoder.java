package io.github.tmuxorc.tmux.control;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Makes text of bytes that come in pieces, which may end within a character.
 */
final class TextDecoder {

	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
		.onMalformedInput(CodingErrorAction.REPLACE)
		.onUnmappableCharacter(CodingErrorAction.REPLACE);

	private byte[] rest = new byte[0];

	/**
	 * Take the next piece.
	 * @param bytes the piece
	 * @return the characters that are complete
	 */
	String text(ByteBuffer bytes) {
		ByteBuffer input = ByteBuffer.allocate(this.rest.length + bytes.remaining())
			.put(this.rest)
			.put(bytes.duplicate())
			.flip();
		// A byte is one character at most.
		CharBuffer output = CharBuffer.allocate(input.remaining() + 1);
		this.decoder.decode(input, output, false);
		this.rest = new byte[input.remaining()];
		input.get(this.rest);
		return output.flip().toString();
	}

}
