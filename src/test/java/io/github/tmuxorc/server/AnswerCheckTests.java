package io.github.tmuxorc.server;

import java.util.List;
import java.util.Map;

import io.modelcontextprotocol.spec.McpSchema.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AnswerCheckTests {

	private static final Map<String, Object> SCHEMA = Map.of("type", "object", "properties",
			Map.of("total", Map.of("type", "integer"), "note", Map.of("type", "string"), "panes",
					Map.of("type", "array", "items", Map.of("type", "object", "properties",
							Map.of("id", Map.of("type", "string")), "required", List.of("id")))),
			"required", List.of("total"));

	private final AnswerCheck check = new AnswerCheck(
			List.of(Tool.builder("list", Map.of("type", "object")).outputSchema(SCHEMA).build(),
					Tool.builder("say", Map.of("type", "object")).build()));

	@ParameterizedTest
	@ValueSource(strings = { "{'total':1}", "{'total':1,'note':'a','panes':[{'id':'%1'},{'id':'%2'}]}" })
	void answerThatFitsPasses(String answer) {
		assertThatCode(() -> receive("list", answered(answer, answer, false))).doesNotThrowAnyException();
		assertThatCode(() -> receive("list", answered(answer, answer, true))).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{'total':'1'}                            | total
			{'total':1.5}                            | total
			{'total':null}                           | total
			{'note':'a'}                             | total
			{'total':1,'note':null}                  | note
			{'total':1,'more':2}                     | more
			{'total':1,'panes':[{'id':'%1','at':2}]} | at
			{'total':1,'panes':[{}]}                 | id
			{'total':1,'panes':[{'id':7}]}           | id
			[]                                       | object
			""")
	void answerThatDoesNotFitFails(String answer, String named) {
		assertFails("list", answered(answer, answer, false), named);
		assertFails("list", answered(answer, answer, true), named);
	}

	@Test
	void textThatSaysSomethingElseFails() {
		assertFails("list", answered("{'total':1}", "{'total':2}", false), "total");
		assertFails("list", answered("{'total':1}", "One pane.", false), "One pane.");
	}

	@Test
	void answerWithoutWhatTheSchemaPromisesFails() {
		assertFails("list", told("One pane.", false), "One pane.");
	}

	@Test
	void answerThatNoSchemaPromisesFails() {
		assertThatCode(() -> receive("say", told("Done", false))).doesNotThrowAnyException();
		assertFails("say", told("", false), "say");
		assertFails("say", answered("{}", "{}", false), "say");
		assertFails("say", answered("{}", "No. Yes.", true), "say");
		assertFails("other", told("Done", false), "other");
	}

	@Test
	void failureSaysWhatToDo() {
		assertThatCode(() -> receive("list", told("No pane is there. Start one.", true))).doesNotThrowAnyException();
		assertThatCode(() -> receive("list", told("It ended. It said:\n  no", true))).doesNotThrowAnyException();
		assertFails("list", told("No pane is there.", true), "No pane");
		assertFails("list", told("no pane", true), "no pane");
	}

	@Test
	void severalPartsOfContentFail() {
		assertFails("say", "{'content':[{'type':'text','text':'a'},{'type':'text','text':'b'}]}", "say");
		assertFails("say", "{'content':[{'type':'image','text':'a'}]}", "image");
	}

	private void assertFails(String tool, String result, String named) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> receive(tool, result))
			.withMessageContaining(named);
	}

	private void receive(String tool, String result) {
		this.check.sent("nonsense");
		this.check.sent(json("{'jsonrpc':'2.0','id':7,'method':'tools/call','params':{'name':'" + tool + "'}}"));
		this.check.received(json("{'jsonrpc':'2.0','method':'notifications/progress','params':{}}"));
		this.check.received(json("{'jsonrpc':'2.0','id':8,'result':{}}"));
		this.check.received(json("{'jsonrpc':'2.0','id':7,'result':" + result + "}"));
	}

	private static String answered(String answer, String text, boolean error) {
		return told(text, error).replaceFirst("\\{", "{'structuredContent':" + answer + ",");
	}

	private static String told(String text, boolean error) {
		return "{'isError':" + error + ",'content':[{'type':'text','text':"
				+ JsonMapper.shared().writeValueAsString(json(text)) + "}]}";
	}

	private static String json(String text) {
		return text.replace('\'', '"');
	}

}
