package io.github.tmuxorc.worktree;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * For whom a work tree is. Its branch and its folder are named after it, each character
 * that git or a file system may not like written as {@code %XX}, so that no two share
 * one.
 *
 * @param session the session of the agent
 * @param name the name of the agent
 */
record Member(String session, String name) {

	private static final Pattern ODD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_-]");

	/**
	 * Who a folder of a work tree is for.
	 * @param root the folder
	 * @return the member
	 */
	static Member of(Path root) {
		int names = root.getNameCount();
		return new Member(unsafe(root.getName(names - 2)), unsafe(root.getName(names - 1)));
	}

	String branch() {
		return "orc/" + safe(this.session) + "/" + safe(this.name);
	}

	Path root(Path trees) {
		return trees.resolve(safe(this.session)).resolve(safe(this.name));
	}

	private static String safe(String text) {
		return ODD.matcher(text).replaceAll(Member::escaped);
	}

	private static String escaped(MatchResult odd) {
		byte[] bytes = odd.group().getBytes(StandardCharsets.UTF_8);
		StringBuilder text = new StringBuilder();
		for (byte one : bytes) {
			text.append("%%%02X".formatted(one));
		}
		return text.toString();
	}

	private static String unsafe(Path name) {
		String text = name.toString();
		return text.matches("([^%]|%[0-9A-F]{2})*")
				? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
	}

}
