/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The elements of a template; their names and rules stand in tru-template-node.c in the same order. */
typedef enum
{
  TRU_ELEMENT_TEMPLATE,
  TRU_ELEMENT_PAGE,
  TRU_ELEMENT_HEADER,
  TRU_ELEMENT_FOOTER,
  TRU_ELEMENT_TITLE,
  TRU_ELEMENT_SUBTITLE,
  TRU_ELEMENT_HEADING,
  TRU_ELEMENT_P,
  TRU_ELEMENT_BULLETS,
  TRU_ELEMENT_ITEM,
  TRU_ELEMENT_FILL_IN,
  TRU_ELEMENT_BLANK,
  TRU_ELEMENT_TABLE,
  TRU_ELEMENT_COLUMN,
  TRU_ELEMENT_ROW,
  TRU_ELEMENT_CELL,
  TRU_ELEMENT_COLUMNS,
  TRU_ELEMENT_PART,
  TRU_ELEMENT_BOXES,
  TRU_ELEMENT_BOX,
  TRU_ELEMENT_DAYS,
  TRU_ELEMENT_DAY,
  TRU_ELEMENT_SIGNATURES,
  TRU_ELEMENT_SIGNATURE,
  TRU_ELEMENT_LOGO,
  TRU_ELEMENT_RULE,
  TRU_ELEMENT_SPACE,
  TRU_ELEMENT_PAGE_BREAK,
  TRU_ELEMENT_KEEP,
  TRU_ELEMENT_B,
  TRU_ELEMENT_I,
  TRU_ELEMENT_ACCENT,
  TRU_ELEMENT_MUTED,
  TRU_ELEMENT_TEXT,
  TRU_ELEMENT_BR,
  TRU_N_ELEMENTS,
  TRU_ELEMENT_WORDS = TRU_N_ELEMENTS, /* a run of text between tags */
} TruElement;

typedef enum
{
  TRU_ATTRIBUTE_ACCENT,
  TRU_ATTRIBUTE_ALIGN,
  TRU_ATTRIBUTE_AUTHOR,
  TRU_ATTRIBUTE_BOLD,
  TRU_ATTRIBUTE_BOTTOM,
  TRU_ATTRIBUTE_COLOR,
  TRU_ATTRIBUTE_EACH,
  TRU_ATTRIBUTE_FONT,
  TRU_ATTRIBUTE_GAP,
  TRU_ATTRIBUTE_GROW,
  TRU_ATTRIBUTE_HEIGHT,
  TRU_ATTRIBUTE_IF,
  TRU_ATTRIBUTE_KEEP,
  TRU_ATTRIBUTE_LANGUAGE,
  TRU_ATTRIBUTE_LEAST,
  TRU_ATTRIBUTE_LEFT,
  TRU_ATTRIBUTE_LINE,
  TRU_ATTRIBUTE_NUMBERED,
  TRU_ATTRIBUTE_OFF,
  TRU_ATTRIBUTE_ON,
  TRU_ATTRIBUTE_ONCE,
  TRU_ATTRIBUTE_PER_ROW,
  TRU_ATTRIBUTE_PICTURE,
  TRU_ATTRIBUTE_RIGHT,
  TRU_ATTRIBUTE_SIZE,
  TRU_ATTRIBUTE_SPACE,
  TRU_ATTRIBUTE_TITLE,
  TRU_ATTRIBUTE_TOP,
  TRU_ATTRIBUTE_UNKNOWN,
  TRU_ATTRIBUTE_UNLESS,
  TRU_ATTRIBUTE_WIDTH,
  TRU_N_ATTRIBUTES,
} TruAttribute;

typedef struct
{
  TruElement element;
  int        line;                         /* where its tag ends in the file */
  char      *words;                        /* of TRU_ELEMENT_WORDS, else NULL */
  char      *attributes[TRU_N_ATTRIBUTES]; /* NULL where the template says nothing */
  GPtrArray *children;                     /* of TruTemplateNode, NULL for words */
} TruTemplateNode;

TruTemplateNode *tru_template_node_new       (TruElement             element,
                                              int                    line);
void             tru_template_node_free      (TruTemplateNode       *node);
const char      *tru_template_node_get       (const TruTemplateNode *node,
                                              TruAttribute           attribute);
double           tru_template_node_number    (const TruTemplateNode *node,
                                              TruAttribute           attribute,
                                              double                 otherwise);
double           tru_template_node_length    (const TruTemplateNode *node,
                                              TruAttribute           attribute,
                                              double                 otherwise);
gboolean         tru_template_node_is        (const TruTemplateNode *node,
                                              TruAttribute           attribute,
                                              gboolean               otherwise);

TruElement       tru_element_find            (const char            *name);
const char      *tru_element_name            (TruElement             element);
gboolean         tru_element_may_hold        (TruElement             element,
                                              TruElement             child);
gboolean         tru_element_holds_words     (TruElement             element);
char            *tru_element_children        (TruElement             element);
TruAttribute     tru_attribute_find          (TruElement             element,
                                              const char            *name);
char            *tru_attribute_list          (TruElement             element);
char            *tru_attribute_complaint     (TruAttribute           attribute,
                                              const char            *value);
char            *tru_field_complaint         (const char            *words,
                                              int                   *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruTemplateNode, tru_template_node_free)

G_END_DECLS
