/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/verification-pdf.h"

#include "documents/verification-private.h"

/* In the order of the enumeration. */
static const char *const codes[] = {
  "chiffrement",      "identifiant",      "marquage",        "langue",
  "titre_affiche",    "xmp",              "xmp_titre",       "xmp_pdfua",
  "xmp_pdfa",         "info_xmp",         "couleurs",        "contenu_marque",
  "marques_imbriquees", "mcid",           "arbre",           "titres",
  "listes",           "sommaire",         "tableaux",        "entetes_tableau",
  "figures",          "annotations",      "liens",           "images",
  "polices_incorporees", "polices_unicode", "polices_glyphes", "notdef",
  "fichiers_joints",  NULL,
};

G_STATIC_ASSERT (G_N_ELEMENTS (codes) == N_REGLES + 1);

/* Keeps what a rule refuses first. */
void
verification_refuse (Verification *self, Regle regle, const char *format, ...)
{
  va_list values;

  if (self->details[regle] != NULL)
    return;
  va_start (values, format);
  self->details[regle] = g_strdup_vprintf (format, values);
  va_end (values);
}

/* The same for two handles of one object; NULL for an object that has no number. */
gpointer
verification_identity (Verification *self, qpdf_oh object)
{
  return GINT_TO_POINTER (qpdf_oh_get_object_id (self->objets, object));
}

/* Whether an object is anything but a text that says something. */
gboolean
verification_is_blank (Verification *self, qpdf_oh object)
{
  g_autofree char *text = objets_get_text (self->objets, object);

  return text == NULL || *g_strstrip (text) == '\0';
}

static void
noeud_clear (gpointer noeud)
{
  g_free (((Noeud *) noeud)->type);
}

static void
open_pages (Verification *self)
{
  self->pages = g_new0 (qpdf_oh, self->n_pages);
  self->marks = g_new0 (GHashTable *, self->n_pages);
  self->claims = g_new0 (GHashTable *, self->n_pages);
  for (guint page = 0; page < self->n_pages; page++)
    {
      self->pages[page] = qpdf_get_page_n (self->objets, page);
      self->marks[page] = g_hash_table_new (NULL, NULL);
      self->claims[page] = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (self->page_numbers, verification_identity (self, self->pages[page]),
                           GUINT_TO_POINTER (page + 1));
    }
}

static void
clear (Verification *self)
{
  for (guint page = 0; page < self->n_pages; page++)
    {
      g_hash_table_unref (self->marks[page]);
      g_hash_table_unref (self->claims[page]);
    }
  for (guint i = 0; i < N_REGLES; i++)
    g_free (self->details[i]);
  g_free (self->pages);
  g_free (self->marks);
  g_free (self->claims);
  g_hash_table_unref (self->page_numbers);
  g_hash_table_unref (self->annotations);
  g_hash_table_unref (self->parents);
  g_array_unref (self->noeuds);
}

static void
verdict_free (gpointer verdict)
{
  g_free (((Verdict *) verdict)->detail);
  g_free (verdict);
}

static GPtrArray *
list_verdicts (Verification *self)
{
  GPtrArray *verdicts = g_ptr_array_new_with_free_func (verdict_free);

  for (guint i = 0; i < N_REGLES; i++)
    {
      Verdict *verdict = g_new0 (Verdict, 1);

      verdict->code = codes[i];
      verdict->ok = self->details[i] == NULL;
      verdict->detail = g_strdup (self->details[i]);
      g_ptr_array_add (verdicts, verdict);
    }
  return verdicts;
}

/**
 * verification_pdf_run:
 * @pdf: a file
 * @error: return location for a [error@DocumentsError]
 *
 * Checks a file against the rules of PDF/UA-1 and PDF/A-2a (3a with attachments) that files of this
 * program, and of others, were seen to break. Stricter than the norms in places: marks are never
 * nested, and those of a form are not looked for.
 *
 * Returns: (transfer full) (element-type Verdict) (nullable): what each rule says; %NULL where the
 *   file cannot be read at all
 */
GPtrArray *
verification_pdf_run (GBytes *pdf, GError **error)
{
  g_autoptr (Objets) objets = objets_open (pdf, error);
  Verification self = { .objets = objets };
  GPtrArray *verdicts;

  if (objets == NULL)
    return NULL;
  self.root = qpdf_get_root (objets);
  self.n_pages = qpdf_get_num_pages (objets);
  self.page_numbers = g_hash_table_new (NULL, NULL);
  self.annotations = g_hash_table_new (NULL, NULL);
  self.parents = g_hash_table_new (NULL, NULL);
  self.noeuds = g_array_new (FALSE, TRUE, sizeof (Noeud));
  g_array_set_clear_func (self.noeuds, noeud_clear);
  open_pages (&self);

  verification_catalogue (&self);
  verification_xmp (&self);
  verification_contenu (&self);
  verification_arbre (&self);
  verification_types (&self);
  verification_annotations (&self);
  verification_images (&self);
  verification_polices (&self);
  verification_jointes (&self);
  verdicts = list_verdicts (&self);
  clear (&self);
  return verdicts;
}

/**
 * verification_pdf_is_conform:
 * @verdicts: (element-type Verdict): what each rule says
 *
 * Returns: whether the file follows all of them
 */
gboolean
verification_pdf_is_conform (GPtrArray *verdicts)
{
  for (guint i = 0; i < verdicts->len; i++)
    if (!((const Verdict *) g_ptr_array_index (verdicts, i))->ok)
      return FALSE;
  return TRUE;
}

/**
 * verification_pdf_list_codes:
 *
 * Returns: (transfer none) (array zero-terminated=1): the codes of the rules
 */
const char *const *
verification_pdf_list_codes (void)
{
  return codes;
}
