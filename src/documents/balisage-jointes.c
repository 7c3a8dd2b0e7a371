/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/balisage-private.h"

/* One file: its bytes, what it is, when it was made, and what it is to the document. */
static qpdf_oh
new_specification (const Balisage *self, const PieceJointe *piece)
{
  Objets *objets = self->objets;
  gsize length;
  const char *data = g_bytes_get_data (piece->contenu, &length);
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (self->notice->instant);
  g_autofree char *date = g_date_time_format (moment, "D:%Y%m%d%H%M%SZ");
  qpdf_oh stream = objets_new_stream (objets, data, length);
  qpdf_oh parameters = qpdf_oh_new_dictionary (objets), files = qpdf_oh_new_dictionary (objets);
  qpdf_oh specification = objets_parse (objets, "<< /Type /Filespec >>");

  objets_set_int (objets, parameters, "/Size", (gint64) length);
  objets_set (objets, parameters, "/ModDate", qpdf_oh_new_string (objets, date));
  objets_set_name (objets, stream, "/Type", "/EmbeddedFile");
  objets_set_name (objets, stream, "/Subtype", piece->type);
  objets_set (objets, stream, "/Params", parameters);
  objets_set (objets, files, "/F", stream);
  objets_set (objets, files, "/UF", stream);
  objets_set_text (objets, specification, "/F", piece->nom);
  objets_set_text (objets, specification, "/UF", piece->nom);
  objets_set_text (objets, specification, "/Desc", piece->description);
  objets_set_name (objets, specification, "/AFRelationship", piece->relation);
  objets_set (objets, specification, "/EF", files);
  return qpdf_make_indirect_object (objets, specification);
}

/**
 * balisage_add_jointes:
 *
 * Adds the files that go with the document, which is then PDF/A-3 (ISO 19005-3, 6.8).
 */
void
balisage_add_jointes (const Balisage *self)
{
  Objets *objets = self->objets;
  qpdf_oh root = qpdf_get_root (objets);
  qpdf_oh names = qpdf_oh_new_array (objets), associated = qpdf_oh_new_array (objets);
  qpdf_oh tree = qpdf_oh_new_dictionary (objets), all = qpdf_oh_new_dictionary (objets);

  if (self->notice->n_pieces == 0)
    return;
  for (guint i = 0; i < self->notice->n_pieces; i++)
    {
      qpdf_oh specification = new_specification (self, &self->notice->pieces[i]);

      qpdf_oh_append_item (objets, names,
                           qpdf_oh_new_unicode_string (objets, self->notice->pieces[i].nom));
      qpdf_oh_append_item (objets, names, specification);
      qpdf_oh_append_item (objets, associated, specification);
    }
  objets_set (objets, tree, "/Names", names);
  objets_set (objets, all, "/EmbeddedFiles", tree);
  objets_set (objets, root, "/Names", all);
  objets_set (objets, root, "/AF", associated);
}
