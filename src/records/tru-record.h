/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-field.h"
#include "tru-time.h"

G_BEGIN_DECLS

#define TRU_TYPE_RECORD (tru_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (TruRecord, tru_record, TRU, RECORD, GObject)

/**
 * TruKind:
 *
 * A kind of record, described once: table, query, XML, CSV, form, history, search and sharing are written
 * over this.
 */
typedef struct
{
  const char *name;         /* "household": table, XML element, "kind" in JSON */
  const char *plural;       /* "households": the command line's KIND */
  const char *label;        /* msgid */
  const char *label_plural; /* msgid */
  const TruField *fields;
  guint n_fields;
  guint number; /* place in tru_kinds (), frozen: the search index is keyed by it */
  GType (*get_type) (void);
  gboolean (*validate) (TruRecord *record,
                        GError   **error);
} TruKind;

struct _TruRecordClass
{
  GObjectClass parent_class;

  const TruKind *kind;
  GParamSpec **properties; /* by field id */
};

void           tru_record_class_set_kind (TruRecordClass *klass,
                                          const TruKind  *kind);
TruRecord     *tru_record_new            (const TruKind  *kind);
TruRecord     *tru_record_copy           (TruRecord      *self);
const TruKind *tru_record_get_kind       (TruRecord      *self);

/* identity */
gint64         tru_record_get_id         (TruRecord      *self);
void           tru_record_set_id         (TruRecord      *self,
                                          gint64          id);
const char    *tru_record_get_uid        (TruRecord      *self);
void           tru_record_set_uid        (TruRecord      *self,
                                          const char     *uid);
const char    *tru_record_get_origin     (TruRecord      *self);
void           tru_record_set_origin     (TruRecord      *self,
                                          const char     *origin);
TruStamp       tru_record_get_created    (TruRecord      *self);
void           tru_record_set_created    (TruRecord      *self,
                                          TruStamp        created);
TruStamp       tru_record_get_modified   (TruRecord      *self);
void           tru_record_set_modified   (TruRecord      *self,
                                          TruStamp        modified);
TruStamp       tru_record_get_base       (TruRecord      *self);
void           tru_record_set_base       (TruRecord      *self,
                                          TruStamp        base);

/* values; FIELD is an id of the kind's enum, such as TRU_HOUSEHOLD_RENT */
const char    *tru_record_get_text       (TruRecord      *self,
                                          guint           field);
void           tru_record_set_text       (TruRecord      *self,
                                          guint           field,
                                          const char     *text);
gint64         tru_record_get_number     (TruRecord      *self,
                                          guint           field);
void           tru_record_set_number     (TruRecord      *self,
                                          guint           field,
                                          gint64          number);
gboolean       tru_record_is_known       (TruRecord      *self,
                                          guint           field);
gboolean       tru_record_is_true        (TruRecord      *self,
                                          guint           field);
const char    *tru_record_get_token      (TruRecord      *self,
                                          guint           field);
void           tru_record_clear          (TruRecord      *self,
                                          guint           field);
void           tru_record_copy_field     (TruRecord      *self,
                                          TruRecord      *from,
                                          guint           field);
gboolean       tru_record_field_equal    (TruRecord      *self,
                                          TruRecord      *other,
                                          guint           field);
char          *tru_record_dup_as_text    (TruRecord      *self,
                                          guint           field);
char          *tru_record_format         (TruRecord      *self,
                                          guint           field);
gboolean       tru_record_set_from_text  (TruRecord      *self,
                                          guint           field,
                                          const char     *input,
                                          GError        **error);
gboolean       tru_record_validate       (TruRecord      *self,
                                          GError        **error);
gboolean       tru_record_validate_order (TruRecord      *self,
                                          guint           first,
                                          guint           second,
                                          GError        **error);
gboolean       tru_record_validate_past  (TruRecord      *self,
                                          guint           field,
                                          GError        **error);
gboolean       tru_record_validate_range (TruRecord      *self,
                                          guint           field,
                                          gint64          least,
                                          gint64          most,
                                          GError        **error);
gboolean       tru_record_validate_any   (TruRecord      *self,
                                          GError        **error,
                                          guint           n_fields,
                                          ...);
void           tru_record_set_error      (TruRecord      *self,
                                          guint           field,
                                          const char     *message,
                                          GError        **error);

int            tru_kind_find_field       (const TruKind  *kind,
                                          const char     *name);
const char    *tru_kind_label            (const TruKind  *kind);

#define TRU_FIELD_TEXT .type = TRU_TYPE_TEXT
#define TRU_FIELD_NOTE .type = TRU_TYPE_NOTE
#define TRU_FIELD_PHONE .type = TRU_TYPE_PHONE
#define TRU_FIELD_CODE .type = TRU_TYPE_CODE
#define TRU_FIELD_INTEGER .type = TRU_TYPE_INTEGER
#define TRU_FIELD_DECIMAL .type = TRU_TYPE_DECIMAL
#define TRU_FIELD_MONEY .type = TRU_TYPE_MONEY
#define TRU_FIELD_DATE .type = TRU_TYPE_DATE
#define TRU_FIELD_TIME .type = TRU_TYPE_TIME
#define TRU_FIELD_BOOLEAN .type = TRU_TYPE_BOOLEAN
#define TRU_FIELD_ENUM(list) .type = TRU_TYPE_ENUM, .options = tru_##list##_options
#define TRU_FIELD_SET(list) .type = TRU_TYPE_SET, .options = tru_##list##_options
#define TRU_FIELD_REF(kind) .type = TRU_TYPE_REF, .target = #kind

#define TRU_FIELD_ROW(ID, column, TYPE, FLAGS, CLASS, text) \
  { .name = column, .label = text, TRU_FIELD_##TYPE, .flags = FLAGS, .sensitivity = TRU_##CLASS },

/**
 * TRU_DECLARE_RECORD:
 *
 * In a kind's header, after its FIELDS table and the enum of its field ids: declares the type and
 * `<prefix>_kind`, its descriptor.
 */
#define TRU_DECLARE_RECORD(Type, prefix, OBJECT)                   \
  G_DECLARE_FINAL_TYPE (Type, prefix, TRU, OBJECT, TruRecord)      \
  extern const TruKind prefix##_kind;

/**
 * TRU_DEFINE_RECORD:
 *
 * In a kind's source: from the FIELDS table come the descriptor and a GObject type whose properties are the fields.
 */
#define TRU_DEFINE_RECORD(Type, prefix, FIELDS, NUMBER, name_, plural_, label_, label_plural_, validate_)      \
  struct _##Type                                                                                               \
  {                                                                                                            \
    TruRecord parent_instance;                                                                                 \
  };                                                                                                           \
  G_DEFINE_FINAL_TYPE (Type, prefix, TRU_TYPE_RECORD)                                                          \
  static const TruField prefix##_fields[] = { FIELDS (TRU_FIELD_ROW) };                                        \
  const TruKind prefix##_kind = {                                                                              \
    .name = name_,                                                                                             \
    .plural = plural_,                                                                                         \
    .label = label_,                                                                                           \
    .label_plural = label_plural_,                                                                             \
    .fields = prefix##_fields,                                                                                 \
    .n_fields = G_N_ELEMENTS (prefix##_fields),                                                                \
    .number = NUMBER,                                                                                          \
    .get_type = prefix##_get_type,                                                                             \
    .validate = validate_,                                                                                     \
  };                                                                                                           \
  static void prefix##_class_init (Type##Class *klass)                                                         \
  {                                                                                                            \
    tru_record_class_set_kind (TRU_RECORD_CLASS (klass), &prefix##_kind);                                      \
  }                                                                                                            \
  static void prefix##_init (Type *self) {}

G_END_DECLS
