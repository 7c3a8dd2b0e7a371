/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/texte-suivi.h"

#include "base/formats.h"
#include "base/instant.h"
#include "dossier/caret.h"
#include "dossier/texte-cible.h"
#include "widgets/focus.h"
#include "widgets/barre-texte.h"
#include "widgets/texte-riche.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* From the first letter that is not kept: a draft is never more than two seconds behind. */
#define DELAI_BROUILLON_MS 1500
#define DELAI_VERSION_S (5 * 60)

struct _TexteSuivi
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  gulong leaving_id;
  TexteSuiviWrite write;
  gpointer write_data;

  TexteCible cible;
  char *status_text;

  gboolean modifie;
  gboolean loading;
  gboolean writing;
  gboolean erreur_dite;
  guint brouillon_id;
  guint version_id;

  AdwBin *cadre;
  GtkWidget *vue;
  GtkWidget *pied;
  GtkWidget *ligne_statut;
  GtkWidget *statut;
};

enum
{
  SIGNAL_TYPED,
  SIGNAL_STATUS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TexteSuivi, texte_suivi, GTK_TYPE_WIDGET)

static void
set_status (TexteSuivi *self,
            const char *texte,
            gboolean    erreur)
{
  gtk_widget_set_visible (self->ligne_statut, texte != NULL);
  gtk_label_set_label (GTK_LABEL (self->statut), texte != NULL ? texte : "");
  (erreur ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->ligne_statut, "late-text");

  if (g_strcmp0 (self->status_text, texte) == 0)
    return;
  g_free (self->status_text);
  self->status_text = g_strdup (texte);
  g_signal_emit (self, signals[SIGNAL_STATUS_CHANGED], 0);
}

static void
fail (TexteSuivi   *self,
      const GError *error)
{
  set_status (self, _("Not saved: the text stays here, copy it if you must leave"), TRUE);
  if (!self->erreur_dite)
    dossier_courant_show_error (GTK_WIDGET (self), error);
  self->erreur_dite = TRUE;
}

static gboolean
draft_cb (gpointer data)
{
  TexteSuivi *self = data;
  g_autofree char *texte = texte_suivi_get_texte (self);
  g_autoptr (GError) error = NULL;
  gboolean done;

  self->brouillon_id = 0;
  self->writing = TRUE;
  done = texte_cible_keep_draft (&self->cible, self->courant, texte, &error);
  self->modifie = !done || !g_str_equal (texte, self->cible.enregistre);
  self->writing = FALSE;

  if (!done)
    {
      fail (self, error);
      return G_SOURCE_REMOVE;
    }
  self->erreur_dite = FALSE;
  set_status (self, self->modifie ? texte_cible_tell_draft (self->courant) : NULL, FALSE);

  return G_SOURCE_REMOVE;
}

static gboolean
version_cb (gpointer data)
{
  TexteSuivi *self = data;

  self->version_id = 0;
  texte_suivi_save (self);
  return G_SOURCE_REMOVE;
}

static void
stop_timers (TexteSuivi *self)
{
  g_clear_handle_id (&self->brouillon_id, g_source_remove);
  g_clear_handle_id (&self->version_id, g_source_remove);
}

static void
buffer_changed_cb (TexteSuivi *self)
{
  if (self->loading || self->cible.ligne == NULL)
    return;

  self->modifie = TRUE;
  if (!self->cible.brouillon && !self->erreur_dite)
    set_status (self, _("Keeping the draft…"), FALSE);
  if (self->brouillon_id == 0)
    self->brouillon_id = g_timeout_add (DELAI_BROUILLON_MS, draft_cb, self);
  g_clear_handle_id (&self->version_id, g_source_remove);
  self->version_id = g_timeout_add_seconds (DELAI_VERSION_S, version_cb, self);
  g_signal_emit (self, signals[SIGNAL_TYPED], 0);
}

static void
load_text (TexteSuivi *self,
           const char *texte)
{
  self->loading = TRUE;
  texte_riche_set_texte (JALONS_TEXTE_RICHE (self->vue), texte);
  self->loading = FALSE;
}

/* The record was changed elsewhere, by an undo for instance; what is being typed wins. */
static void
refresh (TexteSuivi *self,
         const char *texte)
{
  if (self->writing || g_strcmp0 (self->cible.enregistre, texte) == 0)
    return;

  g_free (self->cible.enregistre);
  self->cible.enregistre = g_strdup (texte);
  if (self->modifie)
    return;

  load_text (self, texte);
  set_status (self, NULL, FALSE);
}

static gboolean
save_shortcut_cb (GtkWidget *widget,
                  GVariant  *args,
                  gpointer   data)
{
  texte_suivi_save (JALONS_TEXTE_SUIVI (widget));
  return TRUE;
}

/* Object */

static void
clear_target (TexteSuivi *self)
{
  stop_timers (self);
  texte_cible_clear (&self->cible);
  self->modifie = FALSE;
  self->erreur_dite = FALSE;
}

static void
texte_suivi_dispose (GObject *object)
{
  TexteSuivi *self = JALONS_TEXTE_SUIVI (object);

  clear_target (self);
  if (self->courant != NULL)
    g_clear_signal_handler (&self->leaving_id, self->courant);
  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_TEXTE_SUIVI);
  g_clear_object (&self->courant);
  g_clear_pointer (&self->status_text, g_free);

  G_OBJECT_CLASS (texte_suivi_parent_class)->dispose (object);
}

static gboolean
texte_suivi_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JALONS_TEXTE_SUIVI (widget)->vue);
}

static void
texte_suivi_class_init (TexteSuiviClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = texte_suivi_dispose;
  widget_class->grab_focus = texte_suivi_grab_focus;
  widget_class->focus = focus_among_children;

  signals[SIGNAL_TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_STATUS_CHANGED] =
    g_signal_new ("status-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "textesuivi");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/texte-suivi.ui");
  gtk_widget_class_bind_template_child (widget_class, TexteSuivi, cadre);
  gtk_widget_class_bind_template_child (widget_class, TexteSuivi, vue);
  gtk_widget_class_bind_template_child (widget_class, TexteSuivi, pied);
  gtk_widget_class_bind_template_child (widget_class, TexteSuivi, ligne_statut);
  gtk_widget_class_bind_template_child (widget_class, TexteSuivi, statut);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, save_shortcut_cb, NULL);
}

static void
texte_suivi_init (TexteSuivi *self)
{
  g_type_ensure (TYPE_TEXTE_RICHE);
  g_type_ensure (TYPE_BARRE_TEXTE);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->vue)), "changed",
                           G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);
  caret_keep_visible (GTK_TEXT_VIEW (self->vue));
  set_status (self, NULL, FALSE);
}

/**
 * texte_suivi_new:
 * @courant: the dossier of the page
 * @label: the accessible name of the text
 *
 * Returns: a text that is bound to nothing yet
 */
GtkWidget *
texte_suivi_new (DossierCourant *courant,
                 const char     *label)
{
  TexteSuivi *self = g_object_new (TYPE_TEXTE_SUIVI, NULL);

  texte_suivi_set_courant (self, courant, label);
  return GTK_WIDGET (self);
}

/**
 * texte_suivi_set_courant:
 * @courant: the dossier of the page
 * @label: the accessible name of the text
 *
 * Gives a text made by a template its dossier; once, before anything else.
 */
void
texte_suivi_set_courant (TexteSuivi     *self,
                         DossierCourant *courant,
                         const char     *label)
{
  g_return_if_fail (JALONS_IS_TEXTE_SUIVI (self));
  g_return_if_fail (self->courant == NULL);

  self->courant = g_object_ref (courant);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->vue), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  self->leaving_id =
    g_signal_connect_swapped (courant, "leaving", G_CALLBACK (texte_suivi_save), self);
}

/**
 * texte_suivi_set_write:
 * @write: writes a version
 * @data: its data, which must live as long as the text
 *
 * Says how a version is written.
 */
void
texte_suivi_set_write (TexteSuivi      *self,
                       TexteSuiviWrite  write,
                       gpointer         data)
{
  g_return_if_fail (JALONS_IS_TEXTE_SUIVI (self));

  self->write = write;
  self->write_data = data;
}

/**
 * texte_suivi_scroll:
 *
 * Makes the text scroll by itself in the room that it is given, its tools and its status always
 * under it; without it, it grows with what is typed, and it is its page that scrolls.
 */
void
texte_suivi_scroll (TexteSuivi *self)
{
  GtkWidget *defilement = gtk_scrolled_window_new ();

  g_return_if_fail (JALONS_IS_TEXTE_SUIVI (self));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (defilement), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  adw_bin_set_child (self->cadre, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (defilement), self->vue);
  adw_bin_set_child (self->cadre, defilement);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

/**
 * texte_suivi_bind:
 * @table: the table of the field
 * @ligne: the uuid of its row, or of the row it hangs from while it has none
 * @champ: the field
 * @texte: (nullable): what the record holds
 *
 * Shows a field. A draft of it that is in no version yet is shown instead of @texte and goes on.
 * Binding to the field that is shown already only takes over what changed in the record; binding
 * to another one saves the former, which reloads the dossier: its records may then be others.
 */
void
texte_suivi_bind (TexteSuivi *self,
                  const char *table,
                  const char *ligne,
                  const char *champ,
                  const char *texte)
{
  /* Saving the former field reloads the dossier, whose records these may be. */
  g_autofree char *voulue = g_strdup (ligne);
  g_autofree char *lu = g_strdup (texte != NULL ? texte : "");
  g_autofree char *reste = NULL;

  g_return_if_fail (JALONS_IS_TEXTE_SUIVI (self));
  g_return_if_fail (self->courant != NULL && ligne != NULL);

  if (texte_cible_is (&self->cible, voulue, champ))
    {
      refresh (self, lu);
      return;
    }
  if (self->writing)
    return;

  texte_suivi_unbind (self);
  texte_cible_set (&self->cible, self->courant, table, voulue, champ, lu);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->vue),
                              dossier_courant_is_writable (self->courant));

  reste = texte_cible_find_unsaved (&self->cible, self->courant);
  self->modifie = reste != NULL && !g_str_equal (reste, self->cible.enregistre);
  load_text (self, self->modifie ? reste : self->cible.enregistre);
  set_status (self, self->modifie ? _("Draft found again, not in a version yet") : NULL, FALSE);
}

/**
 * texte_suivi_unbind:
 *
 * Saves what is typed and shows nothing any more.
 */
void
texte_suivi_unbind (TexteSuivi *self)
{
  g_return_if_fail (JALONS_IS_TEXTE_SUIVI (self));

  if (self->cible.ligne == NULL || self->writing)
    return;

  texte_suivi_save (self);
  clear_target (self);
  load_text (self, "");
  set_status (self, NULL, FALSE);
}

/**
 * texte_suivi_save:
 *
 * Writes a version of what is typed and forgets its draft. Where that fails the text is kept as a
 * draft, and where even that fails it stays in memory and the window says so.
 *
 * Returns: whether there is nothing left to save
 */
gboolean
texte_suivi_save (TexteSuivi *self)
{
  g_autofree char *texte = NULL;
  g_autofree char *heure = NULL;
  g_autofree char *statut = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TexteSuivi) alive = NULL;
  gboolean done;

  g_return_val_if_fail (JALONS_IS_TEXTE_SUIVI (self), FALSE);

  stop_timers (self);
  if (!self->modifie || self->writing || self->write == NULL)
    return !self->modifie;

  /* Writing makes the pages refresh, and one of them might drop this text. */
  alive = g_object_ref (self);
  texte = texte_suivi_get_texte (self);
  self->writing = TRUE;
  done = g_str_equal (texte, self->cible.enregistre) ||
         self->write (self, self->cible.ligne, texte, self->write_data, &error);
  if (done)
    texte_cible_discard_draft (&self->cible, self->courant, NULL);
  else if (!texte_cible_keep_draft (&self->cible, self->courant, texte, NULL))
    texte_cible_set_waiting (&self->cible, self->courant, texte);
  self->writing = FALSE;

  if (!done)
    {
      fail (self, error);
      return FALSE;
    }

  texte_cible_set_waiting (&self->cible, self->courant, NULL);
  g_free (self->cible.enregistre);
  self->cible.enregistre = g_steal_pointer (&texte);
  self->modifie = FALSE;
  self->erreur_dite = FALSE;
  heure = format_heure (instant_now ());
  statut = g_strdup_printf (_("Saved at %s"), heure);
  set_status (self, statut, FALSE);

  return TRUE;
}

/**
 * texte_suivi_get_ligne:
 *
 * Returns: (nullable): the row of the field that is shown
 */
const char *
texte_suivi_get_ligne (TexteSuivi *self)
{
  return self->cible.ligne;
}

/**
 * texte_suivi_get_texte:
 *
 * Returns: (transfer full): what is typed
 */
char *
texte_suivi_get_texte (TexteSuivi *self)
{
  return texte_riche_get_texte (JALONS_TEXTE_RICHE (self->vue));
}

/**
 * texte_suivi_is_modified:
 *
 * Tells whether something is typed that is in no version yet.
 */
gboolean
texte_suivi_is_modified (TexteSuivi *self)
{
  return self->modifie;
}

/**
 * texte_suivi_get_status_text:
 *
 * Returns: (nullable): what the line under the text says
 */
const char *
texte_suivi_get_status_text (TexteSuivi *self)
{
  return self->status_text;
}

/**
 * texte_suivi_get_view:
 *
 * Returns: (transfer none): where one types
 */
GtkTextView *
texte_suivi_get_view (TexteSuivi *self)
{
  return GTK_TEXT_VIEW (self->vue);
}
