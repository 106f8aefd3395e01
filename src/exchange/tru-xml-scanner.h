/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TRU_XML_MAX_DEPTH      32
#define TRU_XML_MAX_TAG        (64 * 1024)
#define TRU_XML_MAX_ATTRIBUTES 256
#define TRU_XML_MAX_TEXT       (8 * 1024 * 1024)

/* The first feed holds at least this many bytes, or the whole file. */
#define TRU_XML_SCAN_START     1024

/* What the scanner found; each finding but FINE stops the reading. */
typedef enum
{
  TRU_XML_SCAN_FINE,
  TRU_XML_SCAN_NOT_XML,
  TRU_XML_SCAN_MALFORMED,
  TRU_XML_SCAN_TRUNCATED,
  TRU_XML_SCAN_COMPRESSED,
  TRU_XML_SCAN_ENCODING,
  TRU_XML_SCAN_DOCTYPE,
  TRU_XML_SCAN_TOO_DEEP,
  TRU_XML_SCAN_TAG_TOO_LONG,
  TRU_XML_SCAN_TEXT_TOO_LONG,
} TruXmlFinding;

typedef enum
{
  TRU_XML_SCAN_TEXT,
  TRU_XML_SCAN_OPENING,        /* after < */
  TRU_XML_SCAN_START_TAG,
  TRU_XML_SCAN_QUOTED,         /* in an attribute's value */
  TRU_XML_SCAN_END_TAG,
  TRU_XML_SCAN_INSTRUCTION,    /* after <? */
  TRU_XML_SCAN_DECLARING,      /* after <!, before it is known what this declares */
  TRU_XML_SCAN_COMMENT,
  TRU_XML_SCAN_CDATA,
} TruXmlScanState;

typedef struct
{
  TruXmlScanState state;
  TruXmlFinding   finding;
  guint64         offset;      /* bytes taken so far; at a finding, about where it was found */
  guint64         markup;      /* offset of the < of the markup being scanned */
  guint64         text;        /* offset of the end of the last tag */
  guint           depth;
  guint           attributes;
  gboolean        root_seen;
  guint8          quote;
  guint8          last[2];     /* the two bytes before, inside markup; [1] is the newer */
  guint           n_held;
  char            held[8];     /* what follows <! */
  guint           n_tail;
  char            tail[8];     /* a character cut by the end of a feed */
} TruXmlScanner;

void          tru_xml_scanner_init   (TruXmlScanner *scanner);
TruXmlFinding tru_xml_scanner_feed   (TruXmlScanner *scanner,
                                      const guint8  *bytes,
                                      gsize          n_bytes);
TruXmlFinding tru_xml_scanner_finish (TruXmlScanner *scanner);

G_END_DECLS
