/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

/* The objects of a PDF, by libqpdf. A handle is a number that lives as long as its file: nobody
 * releases one. What is not there is a null object, and asking it anything is no error. */
typedef struct _qpdf_data Objets;

Objets    *objets_open          (GBytes *bytes, GError **error);
void       objets_free          (Objets *self);
GBytes    *objets_write         (Objets *self, GError **error);
gboolean   objets_check         (Objets *self, GError **error);

qpdf_oh    objets_get           (Objets *self, qpdf_oh object, const char *key);
qpdf_oh    objets_get_path      (Objets *self, qpdf_oh object, const char *key, ...)
                                 G_GNUC_NULL_TERMINATED;
GPtrArray *objets_list_keys     (Objets *self, qpdf_oh object);
guint      objets_get_length    (Objets *self, qpdf_oh object);
qpdf_oh    objets_get_item      (Objets *self, qpdf_oh object, guint item);
gboolean   objets_is_name       (Objets *self, qpdf_oh object, const char *name);
gboolean   objets_is_true       (Objets *self, qpdf_oh object);
gboolean   objets_get_int       (Objets *self, qpdf_oh object, gint64 *value);
char      *objets_get_name      (Objets *self, qpdf_oh object);
char      *objets_get_text      (Objets *self, qpdf_oh object);
GBytes    *objets_get_stream    (Objets *self, qpdf_oh object);
GBytes    *objets_get_content   (Objets *self, qpdf_oh page);

void       objets_set           (Objets *self, qpdf_oh object, const char *key, qpdf_oh value);
void       objets_set_name      (Objets *self, qpdf_oh object, const char *key, const char *name);
void       objets_set_int       (Objets *self, qpdf_oh object, const char *key, gint64 value);
void       objets_set_text      (Objets *self, qpdf_oh object, const char *key, const char *text);
qpdf_oh    objets_parse         (Objets *self, const char *text);
qpdf_oh    objets_new_stream    (Objets *self, const char *data, gsize length);
void       objets_replace_stream (Objets *self, qpdf_oh stream, const char *data, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Objets, objets_free)
