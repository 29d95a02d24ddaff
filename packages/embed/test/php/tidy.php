<?php
// HTML Tidy, by which OpenSID mends its widgets.
echo tidy_repair_string(
	stream_get_contents( STDIN ),
	array(
		'show-body-only' => true,
		'wrap'           => 0,
	),
	'utf8'
);
