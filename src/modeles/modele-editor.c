/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "modeles/modele-editor.h"

#include "base/formats.h"
#include "base/jour.h"
#include "documents/modele-contexte.h"
#include "documents/modele.h"
#include "modeles/exemple-choix.h"
#include "modeles/fautes-pane.h"
#include "modeles/gouttiere.h"
#include "operations/operations-error.h"
#include "widgets/apercu-pane.h"

#include <glib/gi18n.h>

#define DELAI_BROUILLON 1000

struct _ModeleEditor
{
  GtkWidget parent_instance;

  Repository *repository;
  ModeleEtat *etat;
  char *livre;    /* the text that is shipped */
  char *lisible;  /* the last one that had no fault: the page is made of it */
  guint n_fautes;
  guint brouillon_id;
  gboolean loading;
  Gouttiere *gouttiere;

  GtkWidget *racine;
  GtkWidget *avis;
  GtkWidget *texte;
  GtkWidget *fautes;
  GtkWidget *statut;
  GtkWidget *exemple;
  GtkWidget *apercu;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ModeleEditor, modele_editor, GTK_TYPE_WIDGET)

static GtkTextBuffer *
get_buffer (ModeleEditor *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->texte));
}

/* What documents are made of now. */
static const char *
get_used (ModeleEditor *self)
{
  return self->etat->fiche != NULL ? self->etat->fiche->texte : self->livre;
}

/* The page */

static Bloc *
build_cb (gpointer   data,
          GError   **error)
{
  ModeleEditor *self = data;
  ExempleChoix *exemple = JALONS_EXEMPLE_CHOIX (self->exemple);
  DocumentSource source = { .complet = exemple_choix_get_dossier (exemple), .jour = jour_today (),
                            .brouillon = TRUE, .modele = self->lisible };
  DocumentKind kind;
  Bloc *document;

  if (self->etat == NULL || !document_kind_from_code (self->etat->code, &kind))
    return NULL;
  if (source.complet == NULL)
    {
      if (exemple_choix_get_message (exemple) != NULL)
        g_set_error_literal (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID,
                             exemple_choix_get_message (exemple));
      return NULL;
    }

  document = document_build (kind, &source, error);
  /* It is read, not handed over: a word across the page would only be in the way. */
  if (document != NULL)
    document->draft = FALSE;
  return document;
}

static void
page_cb (ModeleEditor *self)
{
  page_vivante_queue (modele_editor_get_page (self));
}

/* What is wrong */

static void
line_cb (ModeleEditor *self,
         guint         ligne)
{
  modele_editor_go_to_line (self, ligne);
}

static void
show_faults (ModeleEditor *self,
             GPtrArray    *fautes)
{
  g_autoptr (GArray) lignes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < fautes->len; i++)
    g_array_append_val (lignes, ((ModeleFaute *) fautes->pdata[i])->ligne);
  self->n_fautes = fautes->len;
  gouttiere_set_fautes (self->gouttiere, lignes);
  fautes_pane_set_fautes (JALONS_FAUTES_PANE (self->fautes), fautes);
}

static char *
describe (ModeleEditor *self)
{
  const ModeleFiche *fiche = self->etat->fiche;
  g_autofree char *quand = NULL;

  if (modele_editor_is_typed (self))
    return g_strdup (fiche != NULL
                     ? _("Draft, kept: documents still follow the version of the centre in use.")
                     : _("Draft, kept: documents still follow the template of Jalons."));
  if (fiche == NULL)
    return g_strdup (_("The template of Jalons, as it is shipped."));

  quand = format_moment (fiche->le, FORMAT_JOUR_COURT_ANNEE);
  return g_strdup_printf (_("Version %d of the centre, in use since %s."), (int) fiche->version,
                          quand);
}

static void
check (ModeleEditor *self)
{
  g_autofree char *texte = modele_editor_get_texte (self);
  g_autoptr (GPtrArray) fautes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) modele_faute_free);
  g_autoptr (Modele) modele = modele_new (texte, &modele_classe_document, fautes);
  g_autofree char *statut = describe (self);

  show_faults (self, fautes);
  gtk_label_set_label (GTK_LABEL (self->statut), statut);
  gtk_widget_set_visible (self->avis, modele_etat_is_outdated (self->etat));
  /* A text that is replaced is empty in between. */
  if (modele != NULL && *texte != '\0')
    {
      g_free (self->lisible);
      self->lisible = g_steal_pointer (&texte);
      page_cb (self);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The draft */

static gboolean
draft_cb (gpointer data)
{
  ModeleEditor *self = data;
  g_autoptr (GError) error = NULL;

  self->brouillon_id = 0;
  if (!modele_editor_keep_draft (self, &error))
    gtk_label_set_label (GTK_LABEL (self->statut), error->message);

  return G_SOURCE_REMOVE;
}

static void
typed_cb (ModeleEditor *self)
{
  if (self->loading || self->etat == NULL)
    return;

  g_clear_handle_id (&self->brouillon_id, g_source_remove);
  self->brouillon_id = g_timeout_add (DELAI_BROUILLON, draft_cb, self);
  check (self);
}

static void
set_text (ModeleEditor *self,
          const char   *texte)
{
  GtkTextIter debut;

  self->loading = TRUE;
  gtk_text_buffer_set_text (get_buffer (self), texte, -1);
  gtk_text_buffer_get_start_iter (get_buffer (self), &debut);
  gtk_text_buffer_place_cursor (get_buffer (self), &debut);
  self->loading = FALSE;
}

/* Object */

static void
modele_editor_dispose (GObject *object)
{
  ModeleEditor *self = JALONS_MODELE_EDITOR (object);

  if (self->repository != NULL && self->brouillon_id != 0)
    modele_editor_keep_draft (self, NULL);
  g_clear_handle_id (&self->brouillon_id, g_source_remove);
  if (self->apercu != NULL)
    page_vivante_set_build (modele_editor_get_page (self), NULL, NULL);
  self->loading = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_MODELE_EDITOR);
  g_clear_pointer (&self->etat, modele_etat_free);
  g_clear_pointer (&self->livre, g_free);
  g_clear_pointer (&self->lisible, g_free);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (modele_editor_parent_class)->dispose (object);
}

static void
modele_editor_class_init (ModeleEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = modele_editor_dispose;
  g_type_ensure (TYPE_APERCU_PANE);
  g_type_ensure (TYPE_EXEMPLE_CHOIX);
  g_type_ensure (TYPE_FAUTES_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/modeles/modele-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, ModeleEditor, racine);
  gtk_widget_class_bind_template_child (widget_class, ModeleEditor, avis);
  gtk_widget_class_bind_template_child (widget_class, ModeleEditor, texte);
  gtk_widget_class_bind_template_child (widget_class, ModeleEditor, fautes);
  gtk_widget_class_bind_template_child (widget_class, ModeleEditor, statut);
  gtk_widget_class_bind_template_child (widget_class, ModeleEditor, exemple);
  gtk_widget_class_bind_template_child (widget_class, ModeleEditor, apercu);
  gtk_widget_class_bind_template_callback (widget_class, line_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_cb);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
modele_editor_init (ModeleEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->gouttiere = gouttiere_attach (GTK_TEXT_VIEW (self->texte));
  g_signal_connect_swapped (get_buffer (self), "changed", G_CALLBACK (typed_cb), self);
  page_vivante_set_build (modele_editor_get_page (self), build_cb, self);
}

/**
 * modele_editor_set_base:
 * @ouvert: (nullable): the uuid of the dossier that is open
 *
 * Says where the templates are.
 */
void
modele_editor_set_base (ModeleEditor *self,
                        Repository   *repository,
                        const char   *ouvert)
{
  g_set_object (&self->repository, repository);
  exemple_choix_set_base (JALONS_EXEMPLE_CHOIX (self->exemple), repository, ouvert);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->texte), repository_is_writable (repository));
}

static gboolean
load (ModeleEditor  *self,
      const char    *code,
      GError       **error)
{
  ModeleEtat *etat = modeles_get (self->repository, code, error);

  if (etat == NULL)
    return FALSE;

  g_clear_pointer (&self->etat, modele_etat_free);
  self->etat = etat;
  g_free (self->livre);
  self->livre = modeles_get_livre (code, error);

  return self->livre != NULL;
}

/**
 * modele_editor_show:
 * @code: of a document
 *
 * Shows its template: the draft, where there is one, or the text that documents are made of.
 * What was typed in the one before is kept.
 */
gboolean
modele_editor_show (ModeleEditor  *self,
                    const char    *code,
                    GError       **error)
{
  if (!modele_editor_keep_draft (self, error) || !load (self, code, error))
    return FALSE;

  g_free (self->lisible);
  self->lisible = g_strdup (get_used (self));
  set_text (self, self->etat->brouillon != NULL ? self->etat->brouillon : get_used (self));
  exemple_choix_set_code (JALONS_EXEMPLE_CHOIX (self->exemple), self->etat->code);
  check (self);

  return TRUE;
}

/**
 * modele_editor_refresh:
 *
 * Reads again what the base has of the template. The text follows it, unless somebody typed it.
 */
gboolean
modele_editor_refresh (ModeleEditor  *self,
                       GError       **error)
{
  const gboolean typed = modele_editor_is_typed (self);

  if (self->etat == NULL)
    return TRUE;
  if (!load (self, self->etat->code, error))
    return FALSE;

  if (!typed && modele_editor_is_typed (self))
    set_text (self, get_used (self));
  check (self);

  return TRUE;
}

/**
 * modele_editor_keep_draft:
 *
 * Keeps what is typed at once, faults included; forgets the draft where nothing of it differs
 * any more from what is in use.
 */
gboolean
modele_editor_keep_draft (ModeleEditor  *self,
                          GError       **error)
{
  g_autofree char *texte = NULL;

  g_clear_handle_id (&self->brouillon_id, g_source_remove);
  if (self->etat == NULL)
    return TRUE;

  texte = modele_editor_get_texte (self);
  return modeles_keep_draft (self->repository, self->etat->code,
                             modele_editor_is_typed (self) ? texte : NULL, error);
}

static void
replace (ModeleEditor *self,
         GtkTextIter  *debut,
         GtkTextIter  *fin,
         const char   *texte)
{
  GtkTextBuffer *buffer = get_buffer (self);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, debut, fin);
  gtk_text_buffer_insert (buffer, debut, texte, -1);
  gtk_text_buffer_end_user_action (buffer);
}

/**
 * modele_editor_write:
 * @texte: (nullable): the whole text; %NULL for the one that is in use
 *
 * Writes it in the place of what is there, as one step: Ctrl+Z takes it back.
 */
void
modele_editor_write (ModeleEditor *self,
                     const char   *texte)
{
  GtkTextIter debut, fin;

  gtk_text_buffer_get_bounds (get_buffer (self), &debut, &fin);
  replace (self, &debut, &fin, texte != NULL ? texte : get_used (self));
}

/**
 * modele_editor_insert:
 * @texte: what to write at the caret, in the place of what is selected
 *
 * Writes something in the template, as one step.
 */
void
modele_editor_insert (ModeleEditor *self,
                      const char   *texte)
{
  GtkTextIter debut, fin;

  gtk_text_buffer_get_selection_bounds (get_buffer (self), &debut, &fin);
  if (gtk_text_view_get_editable (GTK_TEXT_VIEW (self->texte)))
    replace (self, &debut, &fin, texte);
  gtk_widget_grab_focus (self->texte);
}

/**
 * modele_editor_go_to_line:
 * @ligne: from 1
 *
 * Puts the caret at the start of a line, and shows it.
 */
void
modele_editor_go_to_line (ModeleEditor *self,
                          guint         ligne)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (get_buffer (self), &iter, (int) ligne - 1);
  gtk_text_buffer_place_cursor (get_buffer (self), &iter);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self->texte),
                                gtk_text_buffer_get_insert (get_buffer (self)), 0.1, FALSE, 0, 0);
  gtk_widget_grab_focus (self->texte);
}

/**
 * modele_editor_get_texte:
 *
 * Returns: (transfer full): what is written
 */
char *
modele_editor_get_texte (ModeleEditor *self)
{
  g_autofree char *texte = NULL;
  GtkTextIter debut, fin;

  gtk_text_buffer_get_bounds (get_buffer (self), &debut, &fin);
  texte = gtk_text_buffer_get_text (get_buffer (self), &debut, &fin, TRUE);

  return g_utf8_normalize (texte, -1, G_NORMALIZE_NFC);
}

/**
 * modele_editor_get_livre:
 *
 * Returns: (transfer none) (nullable): the text that Jalons ships
 */
const char *
modele_editor_get_livre (ModeleEditor *self)
{
  return self->livre;
}

/**
 * modele_editor_get_etat:
 *
 * Returns: (transfer none) (nullable): how things stand in the base
 */
const ModeleEtat *
modele_editor_get_etat (ModeleEditor *self)
{
  return self->etat;
}

/**
 * modele_editor_is_typed:
 *
 * Returns: whether the text is not the one that documents are made of
 */
gboolean
modele_editor_is_typed (ModeleEditor *self)
{
  g_autofree char *texte = modele_editor_get_texte (self);

  return self->etat != NULL && g_strcmp0 (texte, get_used (self)) != 0;
}

/**
 * modele_editor_count_fautes:
 *
 * Returns: how many things keep the text from being put in use
 */
guint
modele_editor_count_fautes (ModeleEditor *self)
{
  return self->n_fautes;
}

/**
 * modele_editor_get_page:
 *
 * Returns: (transfer none): the page at the side
 */
PageVivante *
modele_editor_get_page (ModeleEditor *self)
{
  return apercu_pane_get_page (JALONS_APERCU_PANE (self->apercu));
}
