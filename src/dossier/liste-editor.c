/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/liste-editor.h"

#include "dossier/ligne-texte.h"
#include "dossier/liste-row.h"
#include "operations/entretiens.h"
#include "operations/redaction.h"

#include <glib/gi18n.h>

#define DELAI_BROUILLON_MS 1500

struct _ListeEditor
{
  GtkWidget parent_instance;

  GtkWidget *racine;
  DossierCourant *courant;
  const Champ *champ;
  gulong leaving_id;
  guint brouillon_id;
  gboolean modifie;
  gboolean writing;
  char *dossier;

  GtkWidget *titre;
  GtkWidget *boite;
  GtkWidget *nouveau;
  GtkWidget *ajouter;
  GPtrArray *rows;
};

enum
{
  SIGNAL_TYPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ListeEditor, liste_editor, GTK_TYPE_WIDGET)

/* Reading */

static gboolean
is_ordered (ListeEditor *self)
{
  return g_strcmp0 (self->champ->nom, "livret_etapes") == 0;
}

static char **
read_textes (ListeEditor *self,
             gboolean    *brouillon)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  const Brouillon *draft = brouillons_find (complet, self->dossier, self->champ->nom);
  const char * const *liste = fiche_get_liste (JALONS_FICHE (complet->dossier), self->champ);

  *brouillon = draft != NULL;
  if (draft != NULL)
    return g_strsplit (draft->texte != NULL ? draft->texte : "", "\n", -1);
  return liste != NULL ? g_strdupv ((char **) liste) : g_new0 (char *, 1);
}

/* Writing */

static gboolean
draft_cb (gpointer data)
{
  ListeEditor *self = data;
  g_auto (GStrv) textes = liste_editor_get_textes (self);
  g_autofree char *lignes = g_strjoinv ("\n", textes);
  g_autoptr (GError) error = NULL;

  self->brouillon_id = 0;
  self->writing = TRUE;
  if (!brouillons_keep (dossier_courant_get_repository (self->courant), self->dossier,
                        dossier_table.nom, self->dossier, self->champ->nom, lignes, &error))
    dossier_courant_show_error (GTK_WIDGET (self), error);
  self->writing = FALSE;

  return G_SOURCE_REMOVE;
}

static void
mark_typed (ListeEditor *self)
{
  self->modifie = TRUE;
  if (self->brouillon_id == 0)
    self->brouillon_id = g_timeout_add (DELAI_BROUILLON_MS, draft_cb, self);
  g_signal_emit (self, signals[SIGNAL_TYPED], 0);
}

static void
leaving_cb (ListeEditor *self)
{
  liste_editor_save (self);
}

/* Rows */

static void
number_rows (ListeEditor *self)
{
  const gboolean writable = dossier_courant_is_writable (self->courant);

  for (guint i = 0; i < self->rows->len; i++)
    liste_row_set_place (g_ptr_array_index (self->rows, i), _(self->champ->libelle), i,
                         self->rows->len, is_ordered (self), writable);
}

static void
row_left_cb (ListeEditor *self)
{
  liste_editor_save (self);
}

static void
row_activate_cb (ListeEditor *self)
{
  gtk_widget_grab_focus (self->nouveau);
}

static void
row_move_cb (ListeEditor *self,
             gint         pas,
             ListeRow    *row)
{
  GtkWidget *autre;
  guint rang;

  if (!g_ptr_array_find (self->rows, row, &rang) || (gint) rang + pas < 0
      || rang + pas >= self->rows->len)
    return;

  autre = g_ptr_array_index (self->rows, rang + pas);
  self->rows->pdata[rang + pas] = row;
  self->rows->pdata[rang] = autre;
  if (pas > 0)
    gtk_box_reorder_child_after (GTK_BOX (self->boite), GTK_WIDGET (row), autre);
  else
    gtk_box_reorder_child_after (GTK_BOX (self->boite), autre, GTK_WIDGET (row));
  number_rows (self);
  mark_typed (self);
  liste_editor_save (self);
}

static void
remove_row (ListeEditor *self,
            guint        rang)
{
  GtkWidget *row = g_ptr_array_index (self->rows, rang);

  g_ptr_array_remove_index (self->rows, rang);
  gtk_box_remove (GTK_BOX (self->boite), row);
}

static void
row_delete_cb (ListeEditor *self,
               ListeRow    *row)
{
  guint rang;

  /* What was typed before is its own step: undoing gives the line back as it was. */
  liste_editor_save (self);
  if (!g_ptr_array_find (self->rows, row, &rang))
    return;

  gtk_widget_grab_focus (self->nouveau);
  remove_row (self, rang);
  number_rows (self);
  mark_typed (self);
  if (liste_editor_save (self))
    dossier_courant_show_toast (GTK_WIDGET (self), _("Line deleted"), TRUE);
}

static GtkWidget *
append_row (ListeEditor *self,
            const char  *texte)
{
  GtkWidget *row = liste_row_new ();

  liste_row_set_texte (JALONS_LISTE_ROW (row), texte);
  g_signal_connect_swapped (row, "typed", G_CALLBACK (mark_typed), self);
  g_signal_connect_swapped (row, "left", G_CALLBACK (row_left_cb), self);
  g_signal_connect_swapped (row, "activate", G_CALLBACK (row_activate_cb), self);
  g_signal_connect_swapped (row, "move", G_CALLBACK (row_move_cb), self);
  g_signal_connect_swapped (row, "delete", G_CALLBACK (row_delete_cb), self);
  gtk_box_append (GTK_BOX (self->boite), row);
  g_ptr_array_add (self->rows, row);

  return row;
}

static void
show_rows (ListeEditor        *self,
           const char * const *textes)
{
  guint n = 0;

  for (; textes[n] != NULL; n++)
    {
      if (n < self->rows->len)
        liste_row_set_texte (g_ptr_array_index (self->rows, n), textes[n]);
      else
        append_row (self, textes[n]);
    }
  while (self->rows->len > n)
    remove_row (self, self->rows->len - 1);
  number_rows (self);
}

static void
add_cb (ListeEditor *self)
{
  g_autofree char *texte = ligne_texte_get_texte (JALONS_LIGNE_TEXTE (self->nouveau));

  if (*texte == '\0')
    return;
  ligne_texte_set_texte (JALONS_LIGNE_TEXTE (self->nouveau), "");
  liste_editor_add (self, texte);
}

/* Object */

static void
liste_editor_dispose (GObject *object)
{
  ListeEditor *self = JALONS_LISTE_EDITOR (object);

  g_clear_handle_id (&self->brouillon_id, g_source_remove);
  if (self->courant != NULL)
    g_clear_signal_handler (&self->leaving_id, self->courant);
  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_LISTE_EDITOR);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->dossier, g_free);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (liste_editor_parent_class)->dispose (object);
}

static void
liste_editor_class_init (ListeEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liste_editor_dispose;

  signals[SIGNAL_TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (TYPE_LIGNE_TEXTE);
  gtk_widget_class_set_css_name (widget_class, "listeeditor");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/liste-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, ListeEditor, racine);
  gtk_widget_class_bind_template_child (widget_class, ListeEditor, titre);
  gtk_widget_class_bind_template_child (widget_class, ListeEditor, boite);
  gtk_widget_class_bind_template_child (widget_class, ListeEditor, nouveau);
  gtk_widget_class_bind_template_child (widget_class, ListeEditor, ajouter);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
liste_editor_init (ListeEditor *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liste_editor_new:
 * @courant: the dossier
 * @champ: the name of a list of the #Dossier
 *
 * Returns: (transfer floating): an editor of that list
 */
GtkWidget *
liste_editor_new (DossierCourant *courant,
                  const char     *champ)
{
  ListeEditor *self = g_object_new (TYPE_LISTE_EDITOR, NULL);
  g_autofree char *nom = NULL;

  self->courant = g_object_ref (courant);
  self->champ = fiche_table_find (&dossier_table, champ);
  self->leaving_id =
    g_signal_connect_swapped (courant, "leaving", G_CALLBACK (leaving_cb), self);
  gtk_label_set_label (GTK_LABEL (self->titre), _(self->champ->libelle));
  nom = g_strdup_printf (_("%s: new line"), _(self->champ->libelle));
  ligne_texte_set_label (JALONS_LIGNE_TEXTE (self->nouveau), nom);
  return GTK_WIDGET (self);
}

/**
 * liste_editor_refresh:
 *
 * Takes over what the dossier holds; what is being typed stays.
 */
void
liste_editor_refresh (ListeEditor *self)
{
  const gboolean writable = dossier_courant_is_writable (self->courant);
  const char *dossier = dossier_courant_get_uuid (self->courant);
  g_auto (GStrv) textes = NULL;
  gboolean brouillon;

  g_return_if_fail (JALONS_IS_LISTE_EDITOR (self));

  if (dossier == NULL || self->writing)
    return;
  if (g_strcmp0 (self->dossier, dossier) != 0)
    {
      g_free (self->dossier);
      self->dossier = g_strdup (dossier);
      self->modifie = FALSE;
      ligne_texte_set_texte (JALONS_LIGNE_TEXTE (self->nouveau), "");
    }
  ligne_texte_set_editable (JALONS_LIGNE_TEXTE (self->nouveau), writable);
  gtk_widget_set_sensitive (self->ajouter, writable);
  if (self->modifie)
    return;

  textes = read_textes (self, &brouillon);
  self->modifie = brouillon;
  show_rows (self, (const char * const *) textes);
}

/**
 * liste_editor_save:
 *
 * Writes a version of what is typed; empty lines go.
 *
 * Returns: whether nothing is left to save
 */
gboolean
liste_editor_save (ListeEditor *self)
{
  g_autoptr (ListeEditor) alive = g_object_ref (self);
  g_auto (GStrv) textes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean fait;

  g_clear_handle_id (&self->brouillon_id, g_source_remove);
  if (!self->modifie || self->writing)
    return !self->modifie;

  textes = liste_editor_get_textes (self);
  self->writing = TRUE;
  fait = redaction_write_liste (dossier_courant_get_repository (self->courant), self->dossier,
                                self->champ->nom, (const char * const *) textes, &error);
  self->writing = FALSE;
  if (!fait)
    {
      dossier_courant_show_error (GTK_WIDGET (self), error);
      return FALSE;
    }

  self->modifie = FALSE;
  return TRUE;
}

/**
 * liste_editor_add:
 * @texte: a line
 *
 * Adds a line at the end, at once kept.
 */
void
liste_editor_add (ListeEditor *self,
                  const char  *texte)
{
  append_row (self, texte);
  number_rows (self);
  mark_typed (self);
  liste_editor_save (self);
}

/**
 * liste_editor_edit:
 * @rang: a line, from 0
 * @texte: what it says now
 *
 * Changes a line as typing does: it is kept on leaving.
 */
void
liste_editor_edit (ListeEditor *self,
                   guint        rang,
                   const char  *texte)
{
  g_return_if_fail (rang < self->rows->len);

  liste_row_set_texte (g_ptr_array_index (self->rows, rang), texte);
  mark_typed (self);
}

/**
 * liste_editor_get_champ:
 *
 * Returns: the list of the #Dossier that is edited
 */
const Champ *
liste_editor_get_champ (ListeEditor *self)
{
  return self->champ;
}

/**
 * liste_editor_get_textes:
 *
 * Returns: (transfer full) (array zero-terminated=1): the lines that say something
 */
char **
liste_editor_get_textes (ListeEditor *self)
{
  g_autoptr (GPtrArray) textes = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *texte = liste_row_get_texte (g_ptr_array_index (self->rows, i));

      if (*texte != '\0')
        g_ptr_array_add (textes, g_steal_pointer (&texte));
    }
  g_ptr_array_add (textes, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&textes), FALSE);
}
