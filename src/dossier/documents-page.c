/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/documents-page-private.h"

#include "dossier/comparaison-window.h"
#include "dossier/document-row.h"
#include "dossier/document-textes.h"
#include "dossier/page-entree.h"
#include "model/codes.h"
#include "operations/rendus.h"
#include "widgets/memoire.h"
#include "widgets/initiales.h"
#include "widgets/volets.h"

#include <adwaita.h>
#include <glib/gi18n.h>

enum
{
  SIGNAL_GENERATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DocumentsPage, documents_page, GTK_TYPE_WIDGET)

static void
compare_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  DocumentsPage *self = JALONS_DOCUMENTS_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  comparaison_window_present (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                              dossier_courant_get_repository (self->courant),
                              G_LIST_MODEL (self->faits), self->choisi);
}

/* The page as it would be printed now */

static Bloc *
build_cb (gpointer   data,
          GError   **error)
{
  DocumentsPage *self = data;
  DossierComplet *complet = dossier_courant_get_complet (self->courant);

  return complet != NULL && self->apercu_code != NULL
         ? ebauche_build (self->ebauche, complet, self->apercu_code, error) : NULL;
}

void
documents_page_show_preview (DocumentsPage *self,
                             const char    *code)
{
  PageVivante *page = apercu_pane_get_page (JALONS_APERCU_PANE (self->apercu));

  if (g_strcmp0 (self->apercu_code, code) != 0)
    {
      g_free (self->apercu_code);
      self->apercu_code = g_strdup (code);
      page_vivante_set_page (page, 0);
    }
  if (code != NULL)
    documents_page_close_piece (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->droite), code != NULL ? "apercu"
                                                              : self->piece != NULL ? "piece"
                                                                                    : "lecteur");
  gtk_list_box_select_row (GTK_LIST_BOX (self->a_faire),
                           code != NULL ? g_hash_table_lookup (self->rows, code) : NULL);
  if (code == NULL)
    return;

  gtk_label_set_label (GTK_LABEL (self->apercu_titre), code_libelle_find (codes_document, code));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->finaliser), "s", code);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->garder), "s", code);
  page_vivante_queue (page);
}

static void
preview_cb (DocumentsPage *self,
            GtkListBoxRow *row)
{
  documents_page_show_preview (self, g_object_get_data (G_OBJECT (row), "code"));
  volets_show_choix (JALONS_VOLETS (self->racine));
}

/* What can be made */

static void
add_row (DocumentsPage *self,
         const char    *code)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spinner = gtk_spinner_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), code_libelle_find (codes_document, code));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spinner);
  g_object_set_data (G_OBJECT (row), "spinner", spinner);
  g_object_set_data_full (G_OBJECT (row), "code", g_strdup (code), g_free);
  gtk_list_box_append (GTK_LIST_BOX (self->a_faire), row);
  g_hash_table_insert (self->rows, g_strdup (code), row);
}

/* A document that is refused stays there and says why; those of other prestations are not there. */
static void
show_row (DocumentsPage  *self,
          DossierComplet *complet,
          const char     *code)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, code);
  const gboolean en_cours = g_strcmp0 (self->en_cours, code) == 0;
  const guint n = document_count_made (complet, code);
  g_autoptr (GError) error = NULL;
  g_autofree char *detail = n > 0 ? g_strdup_printf (ngettext ("%u kept", "%u kept", n), n)
                                  : g_strdup (_("Not generated yet"));

  if (rendus_is_for (complet, code, &error))
    g_hash_table_remove (self->raisons, code);
  else
    g_hash_table_insert (self->raisons, g_strdup (code), g_strdup (error->message));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), error != NULL ? error->message : detail);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), error == NULL);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), error == NULL);
  gtk_widget_set_visible (row, complet->prestation != NULL
                                 && prestation_has_document (complet->prestation, code));
  gtk_spinner_set_spinning (g_object_get_data (G_OBJECT (row), "spinner"), en_cours);
}

/* What was made */

static gint
compare_documents (gconstpointer a,
                   gconstpointer b)
{
  const DocumentFiche *da = *(DocumentFiche **) a;
  const DocumentFiche *db = *(DocumentFiche **) b;

  if (da->le != db->le)
    return da->le > db->le ? -1 : 1;
  return db->version > da->version ? 1 : db->version < da->version ? -1 : 0;
}

static gboolean
is_same (DocumentsPage *self,
         GPtrArray     *documents)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->faits)) != documents->len)
    return FALSE;

  for (guint i = 0; i < documents->len; i++)
    {
      g_autoptr (Fiche) fiche = g_list_model_get_item (G_LIST_MODEL (self->faits), i);

      if (g_strcmp0 (fiche_get_uuid (fiche),
                     fiche_get_uuid (g_ptr_array_index (documents, i))) != 0)
        return FALSE;
    }

  return TRUE;
}

/* A document never changes: it is read when it is shown first. */
static void
read_pdf (DocumentsPage *self)
{
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (self->lu, self->choisi) == 0)
    return;

  g_free (self->lu);
  self->lu = g_strdup (self->choisi);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  self->pdf = rendus_load_pdf (dossier_courant_get_repository (self->courant), self->lu, &error);
  if (error != NULL)
    dossier_courant_show_error (GTK_WIDGET (self), error);
}

static DocumentFiche *
get_chosen (DocumentsPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->vue));
  const int rang = row != NULL ? gtk_list_box_row_get_index (row) : -1;
  g_autoptr (DocumentFiche) document = NULL;

  /* The list holds it. */
  if (rang >= 0)
    document = g_list_model_get_item (G_LIST_MODEL (self->faits), (guint) rang);
  return document;
}

static void
show_document (DocumentsPage *self)
{
  DocumentFiche *document = get_chosen (self);
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  g_autofree char *fichier = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.delete",
                                 document != NULL && !document_fiche_is_final (document)
                                   && dossier_courant_is_writable (self->courant));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.compare",
                                 g_list_model_get_n_items (G_LIST_MODEL (self->faits)) > 1);
  if (document == NULL)
    {
      lecteur_pane_set_document (JALONS_LECTEUR_PANE (self->lecteur), NULL, NULL);
      return;
    }

  g_free (self->choisi);
  self->choisi = g_strdup (fiche_get_uuid (JALONS_FICHE (document)));
  fichier = document_texte_fichier (complet, document);
  read_pdf (self);
  lecteur_pane_set_document (JALONS_LECTEUR_PANE (self->lecteur), self->pdf, fichier);
  lecteur_pane_set_envoi (JALONS_LECTEUR_PANE (self->lecteur),
                          document_get_address (complet, document), complet->dossier->ref,
                          code_libelle_find (codes_document, document->genre));
}

static void
selected_cb (DocumentsPage *self)
{
  if (self->refreshing)
    return;
  documents_page_close_piece (self);
  documents_page_show_preview (self, NULL);
  show_document (self);
}

/* A click on the document that is chosen already leads back to it. */
static void
activated_cb (DocumentsPage *self)
{
  documents_page_close_piece (self);
  documents_page_show_preview (self, NULL);
  volets_show_choix (JALONS_VOLETS (self->racine));
}

static void
show_made (DocumentsPage  *self,
           DossierComplet *complet)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();
  guint choisi = 0;

  for (guint i = 0; i < complet->documents->len; i++)
    g_ptr_array_add (documents, g_ptr_array_index (complet->documents, i));
  g_ptr_array_sort (documents, compare_documents);
  for (guint i = 0; i < documents->len; i++)
    if (g_strcmp0 (fiche_get_uuid (g_ptr_array_index (documents, i)), self->choisi) == 0)
      choisi = i;

  self->refreshing = TRUE;
  if (!is_same (self, documents))
    g_list_store_splice (self->faits, 0, g_list_model_get_n_items (G_LIST_MODEL (self->faits)),
                         documents->pdata, documents->len);
  gtk_list_box_select_row (GTK_LIST_BOX (self->vue),
                           self->piece != NULL ? NULL
                             : gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->vue),
                                                              (int) choisi));
  self->refreshing = FALSE;
  gtk_widget_set_visible (self->aucun, documents->len == 0);
  gtk_widget_set_visible (self->vue, documents->len > 0);
  show_document (self);
}

void
documents_page_refresh (DocumentsPage *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  const char * const *codes = rendus_list_codes ();

  if (complet == NULL)
    {
      g_list_store_remove_all (self->faits);
      return;
    }

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.generate",
                                 self->en_cours == NULL
                                   && dossier_courant_is_writable (self->courant));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.finalise",
                                 self->en_cours == NULL
                                   && dossier_courant_is_writable (self->courant));
  documents_page_refresh_piece (self);
  for (guint i = 0; codes[i] != NULL; i++)
    show_row (self, complet, codes[i]);
  show_made (self, complet);
  documents_page_show_preview (self, self->apercu_code != NULL
                        && documents_page_get_reason (self, self->apercu_code) == NULL
                      ? self->apercu_code : NULL);
}

/* Rows */

static void
document_changed_cb (DocumentFiche *document,
                     GParamSpec    *pspec,
                     DocumentRow   *row)
{
  document_row_set_document (row, document);
}

static GtkWidget *
create_document_row (gpointer document,
                     gpointer data)
{
  GtkWidget *contenu = document_row_new ();
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), contenu);
  document_row_set_document (JALONS_DOCUMENT_ROW (contenu), document);
  g_signal_connect_object (document, "notify", G_CALLBACK (document_changed_cb), contenu, 0);
  return row;
}

/* Object */

static void
documents_page_dispose (GObject *object)
{
  DocumentsPage *self = JALONS_DOCUMENTS_PAGE (object);

  if (self->courant != NULL)
    g_clear_signal_handler (&self->changed_id, self->courant);
  /* Rows that go are no choice of anybody. */
  self->refreshing = TRUE;
  if (self->apercu != NULL)
    page_vivante_set_build (apercu_pane_get_page (JALONS_APERCU_PANE (self->apercu)), NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_DOCUMENTS_PAGE);
  g_clear_pointer (&self->ebauche, ebauche_free);
  g_clear_pointer (&self->apercu_code, g_free);
  g_clear_object (&self->faits);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->raisons, g_hash_table_unref);
  g_clear_pointer (&self->en_cours, g_free);
  g_clear_pointer (&self->choisi, g_free);
  g_clear_pointer (&self->lu, g_free);
  g_clear_pointer (&self->piece, g_free);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (documents_page_parent_class)->dispose (object);
}

static void
documents_page_class_init (DocumentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = documents_page_dispose;

  signals[SIGNAL_GENERATED] = g_signal_new ("generated", G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                            G_TYPE_STRING);

  g_type_ensure (TYPE_LECTEUR_PANE);
  g_type_ensure (TYPE_APERCU_PANE);
  gtk_widget_class_install_action (widget_class, "documents.generate", "s", documents_page_generate_cb);
  gtk_widget_class_install_action (widget_class, "documents.finalise", "s", documents_page_finalise_cb);
  gtk_widget_class_install_action (widget_class, "documents.delete", NULL, documents_page_delete_cb);
  gtk_widget_class_install_action (widget_class, "documents.compare", NULL, compare_cb);
  gtk_widget_class_set_css_name (widget_class, "documentspage");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/documents-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DocumentsPage, racine);
  gtk_widget_class_bind_template_child (widget_class, DocumentsPage, a_faire);
  gtk_widget_class_bind_template_child (widget_class, DocumentsPage, aucun);
  gtk_widget_class_bind_template_child (widget_class, DocumentsPage, vue);
  gtk_widget_class_bind_template_child (widget_class, DocumentsPage, lecteur);
  gtk_widget_class_bind_template_child (widget_class, DocumentsPage, droite);
  gtk_widget_class_bind_template_child (widget_class, DocumentsPage, apercu);
  gtk_widget_class_bind_template_child (widget_class, DocumentsPage, apercu_titre);
  gtk_widget_class_bind_template_child (widget_class, DocumentsPage, finaliser);
  gtk_widget_class_bind_template_child (widget_class, DocumentsPage, garder);
  gtk_widget_class_bind_template_child (widget_class, DocumentsPage, place_pieces);
  gtk_widget_class_bind_template_callback (widget_class, preview_cb);
  gtk_widget_class_bind_template_callback (widget_class, documents_page_note_print);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

/* The list of what can be made: a letter goes to a document, Enter shows it. */
static GtkWidget *
get_entree (GtkWidget *page)
{
  return JALONS_DOCUMENTS_PAGE (page)->a_faire;
}

static void
documents_page_init (DocumentsPage *self)
{
  const char * const *codes = rendus_list_codes ();

  self->faits = g_list_store_new (TYPE_DOCUMENT_FICHE);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->raisons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->ebauche = ebauche_new ();
  g_type_ensure (JALONS_TYPE_VOLETS);
  gtk_widget_init_template (GTK_WIDGET (self));
  memoire_bind (G_OBJECT (self->racine), "largeur", "documents-liste");
  page_vivante_set_build (apercu_pane_get_page (JALONS_APERCU_PANE (self->apercu)), build_cb, self);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->vue), G_LIST_MODEL (self->faits),
                           create_document_row, NULL, NULL);
  for (guint i = 0; codes[i] != NULL; i++)
    add_row (self, codes[i]);
  initiales_add (GTK_LIST_BOX (self->a_faire));
  page_entree_set (GTK_WIDGET (self), get_entree);
}

/**
 * documents_page_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): the page of its documents
 */
GtkWidget *
documents_page_new (DossierCourant *courant)
{
  DocumentsPage *self = g_object_new (TYPE_DOCUMENTS_PAGE, NULL);

  self->courant = g_object_ref (courant);
  self->changed_id = g_signal_connect_swapped (courant, "changed", G_CALLBACK (documents_page_refresh), self);
  documents_page_add_pieces (self);
  documents_page_refresh (self);
  return GTK_WIDGET (self);
}

/**
 * documents_page_get_reason:
 * @code: a document
 *
 * Returns: (nullable): why it cannot be made for the dossier as it stands
 */
const char *
documents_page_get_reason (DocumentsPage *self,
                           const char    *code)
{
  return g_hash_table_lookup (self->raisons, code);
}

/**
 * documents_page_preview:
 * @code: a document
 *
 * Shows a document as it would be made now.
 *
 * Returns: (transfer none): its page
 */
PageVivante *
documents_page_preview (DocumentsPage *self,
                        const char    *code)
{
  documents_page_show_preview (self, code);
  return apercu_pane_get_page (JALONS_APERCU_PANE (self->apercu));
}

/**
 * documents_page_get_pane:
 *
 * Returns: (transfer none): where a document is read
 */
LecteurPane *
documents_page_get_pane (DocumentsPage *self)
{
  return JALONS_LECTEUR_PANE (self->lecteur);
}
