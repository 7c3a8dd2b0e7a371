/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/capture-window.h"

#include "base/jour.h"
#include "dossier/capture-cote.h"
#include "dossier/capture-entete.h"
#include "dossier/dossier-textes.h"
#include "dossier/entretien-textes.h"
#include "dossier/pieces-card.h"
#include "model/parcours.h"
#include "operations/entretiens.h"
#include "widgets/memoire.h"
#include "widgets/statut-pill.h"
#include "widgets/toasts.h"

#include <glib/gi18n.h>

#define LARGEUR 980
#define HAUTEUR 640
#define HAUTEUR_PIECES 170

struct _CaptureWindow
{
  AdwWindow parent_instance;

  DossierCourant *courant;
  char *entretien;
  gboolean suite; /* another one of its day is to be held after it */

  GtkWidget *entete;
  GtkWidget *resume;
  GtkWidget *notes;
  GtkWidget *pieces;
  AdwToastOverlay *toasts;
};

G_DEFINE_FINAL_TYPE (CaptureWindow, capture_window, ADW_TYPE_WINDOW)

static gboolean
save (CaptureWindow *self)
{
  const gboolean resume = texte_suivi_save (JALONS_TEXTE_SUIVI (self->resume));

  return texte_suivi_save (JALONS_TEXTE_SUIVI (self->notes)) && resume;
}

static gboolean
write_resume_cb (TexteSuivi  *texte,
                 const char  *ligne,
                 const char  *contenu,
                 gpointer     data,
                 GError     **error)
{
  CaptureWindow *self = data;

  return entretiens_write_resume (dossier_courant_get_repository (self->courant), ligne, contenu,
                                  error);
}

static gboolean
write_notes_cb (TexteSuivi  *texte,
                const char  *ligne,
                const char  *contenu,
                gpointer     data,
                GError     **error)
{
  CaptureWindow *self = data;

  return entretiens_write_notes (dossier_courant_get_repository (self->courant), ligne, contenu,
                                 error);
}

static void
show_title (CaptureWindow  *self,
            DossierComplet *complet,
            Entretien      *entretien)
{
  const Agent *agent = complet->agent;
  const char *phase = phase_get_libelle (complet, entretien->phase);
  g_autofree char *nom = agent != NULL
                           ? g_strdup_printf ("%s %s", agent->prenom != NULL ? agent->prenom : "",
                                              agent->nom != NULL ? agent->nom : "")
                           : g_strdup (_("Meeting"));
  g_autofree char *quoi = entretien_texte_titre (complet, entretien);
  g_autofree char *quand = entretien_texte_moment (entretien, jour_today ());
  g_autofree char *sous_titre =
    g_strjoin (" · ", quoi, quand, phase != NULL ? phase : NULL, NULL);

  capture_entete_set_titre (JALONS_CAPTURE_ENTETE (self->entete), g_strstrip (nom), sous_titre);
  gtk_window_set_title (GTK_WINDOW (self), nom);
}

/* Held once, there is nothing left to say of it here. */
static void
show_held (CaptureWindow *self,
           Entretien     *entretien)
{
  const gboolean a_dire = entretien_counts (entretien) &&
                          g_strcmp0 (entretien->statut, "realise") != 0;

  capture_entete_set_tenu (JALONS_CAPTURE_ENTETE (self->entete), a_dire, a_dire && self->suite);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "capture.tenu", a_dire);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "capture.tenu-suivant", a_dire);
}

static void
changed_cb (CaptureWindow *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  Entretien *entretien =
    complet != NULL ? dossier_find_entretien (complet, self->entretien) : NULL;
  g_autofree char *resume = NULL;
  g_autofree char *notes = NULL;
  Note *note;

  /* An undo can take away the entretien: what is typed stays on screen, to be copied. */
  if (entretien == NULL)
    return;

  show_title (self, complet, entretien);
  show_held (self, entretien);
  note = dossier_complet_get_note (complet, self->entretien);
  resume = g_strdup (entretien->resume);
  notes = note != NULL ? g_strdup (note->texte) : NULL;
  texte_suivi_bind (JALONS_TEXTE_SUIVI (self->resume), "entretien", self->entretien, "resume",
                    resume);
  texte_suivi_bind (JALONS_TEXTE_SUIVI (self->notes), "entretien", self->entretien, "notes", notes);
}

static gboolean
capture_window_close_request (GtkWindow *window)
{
  CaptureWindow *self = JALONS_CAPTURE_WINDOW (window);

  if (!save (self))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (capture_window_parent_class)->close_request (window);
}

/* Here, where one looks. */
static void
toast_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  toasts_show (JALONS_CAPTURE_WINDOW (widget)->toasts, g_variant_get_string (parameter, NULL),
               g_str_equal (name, "win.toast-undo") ? "win.undo" : NULL);
}

/* For the window of the dossiers. */
static void
forward_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (parent), name, parameter);
}

static void
held_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  CaptureWindow *self = JALONS_CAPTURE_WINDOW (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));
  const gboolean suite = self->suite && g_str_equal (name, "capture.tenu-suivant");
  g_autofree char *entretien = g_strdup (self->entretien);
  g_autoptr (GError) error = NULL;

  if (!save (self))
    return;
  if (!entretiens_set_statut (dossier_courant_get_repository (self->courant), self->entretien,
                              "realise", &error))
    {
      gtk_widget_activate_action (widget, "win.error", "s", error->message);
      return;
    }

  /* This window goes. */
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast-undo", "s", _("Meeting held"));
  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL && suite)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.capture-next", "s", entretien);
}

/* The one before it or after it of the same day, in the place of this one. */
static void
beside_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  CaptureWindow *self = JALONS_CAPTURE_WINDOW (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));
  const gboolean apres = g_str_equal (name, "capture.suivant");
  g_autofree char *entretien = g_strdup (self->entretien);

  if (parent == NULL || !save (self))
    return;
  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.capture-beside", "(sb)", entretien, apres);
}

static void
capture_window_dispose (GObject *object)
{
  CaptureWindow *self = JALONS_CAPTURE_WINDOW (object);

  g_clear_object (&self->courant);
  g_clear_pointer (&self->entretien, g_free);

  G_OBJECT_CLASS (capture_window_parent_class)->dispose (object);
}

static void
capture_window_class_init (CaptureWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = capture_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = capture_window_close_request;

  gtk_widget_class_install_action (widget_class, "win.error", "s", forward_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, forward_cb);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_cb);
  gtk_widget_class_install_action (widget_class, "win.toast-undo", "s", toast_cb);
  gtk_widget_class_install_action (widget_class, "capture.tenu", NULL, held_cb);
  gtk_widget_class_install_action (widget_class, "capture.tenu-suivant", NULL, held_cb);
  gtk_widget_class_install_action (widget_class, "capture.suivant", NULL, beside_cb);
  gtk_widget_class_install_action (widget_class, "capture.precedent", NULL, beside_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
create_content (CaptureWindow *self)
{
  GtkWidget *cotes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *pour_agent = statut_pill_new ();
  GtkWidget *pour_soi = statut_pill_new ();
  GtkWidget *notes;

  statut_pill_set (JALONS_STATUT_PILL (pour_agent), PILL_OUTLINE, NULL, _("Employee and adviser"));
  statut_pill_set_phase (JALONS_STATUT_PILL (pour_soi), 2, _("Adviser only"));
  notes = capture_cote_new ("verrou-symbolic", _("Confidential notes"), pour_soi,
                            _("Never printed, never seen by the office or the employer."),
                            JALONS_TEXTE_SUIVI (self->notes));
  gtk_widget_add_css_class (notes, "confidential");
  gtk_box_append (GTK_BOX (cotes),
                  capture_cote_new ("oeil-symbolic", _("Shared summary"), pour_agent,
                                    _("May be given to the employee. The employer receives none of "
                                      "it without their consent."),
                                    JALONS_TEXTE_SUIVI (self->resume)));
  gtk_box_append (GTK_BOX (cotes), notes);
  gtk_box_set_homogeneous (GTK_BOX (cotes), TRUE);
  gtk_widget_set_vexpand (cotes, TRUE);

  return cotes;
}

/* The files of the meeting, under what is written of it; the whole window takes those that are dropped
 * or pasted. */
static GtkWidget *
create_pieces (CaptureWindow *self)
{
  GtkWidget *defilement = gtk_scrolled_window_new ();

  self->pieces = pieces_card_new_entretien (self->courant);
  pieces_card_set_entretien (JALONS_PIECES_CARD (self->pieces), self->entretien);
  pieces_card_set_zone (JALONS_PIECES_CARD (self->pieces), GTK_WIDGET (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (defilement), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (defilement), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (defilement), HAUTEUR_PIECES);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (defilement), self->pieces);
  gtk_widget_add_css_class (defilement, "capture-pieces");

  return defilement;
}

static void
capture_window_init (CaptureWindow *self)
{
  capture_entete_add_keys (GTK_WIDGET (self));
  gtk_window_set_default_size (GTK_WINDOW (self), LARGEUR, HAUTEUR);
  memoire_bind_window (GTK_WINDOW (self), "notes");
  gtk_widget_add_css_class (GTK_WIDGET (self), "capture");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
}

static void
build (CaptureWindow *self)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  self->entete = capture_entete_new ();
  self->resume = texte_suivi_new (self->courant, _("Shared summary"));
  self->notes = texte_suivi_new (self->courant, _("Confidential notes"));
  texte_suivi_set_write (JALONS_TEXTE_SUIVI (self->resume), write_resume_cb, self);
  texte_suivi_set_write (JALONS_TEXTE_SUIVI (self->notes), write_notes_cb, self);
  gtk_box_append (GTK_BOX (boite), self->entete);
  gtk_box_append (GTK_BOX (page), create_content (self));
  gtk_box_append (GTK_BOX (page), create_pieces (self));
  gtk_widget_add_css_class (page, "page-margins");
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, page);
  gtk_widget_set_vexpand (GTK_WIDGET (self->toasts), TRUE);
  gtk_box_append (GTK_BOX (boite), GTK_WIDGET (self->toasts));
  adw_window_set_content (ADW_WINDOW (self), boite);
}

static CaptureWindow *
find_window (const char *entretien)
{
  GListModel *fenetres = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (fenetres); i++)
    {
      g_autoptr (GtkWindow) fenetre = g_list_model_get_item (fenetres, i);

      if (JALONS_IS_CAPTURE_WINDOW (fenetre)
          && g_strcmp0 (JALONS_CAPTURE_WINDOW (fenetre)->entretien, entretien) == 0)
        return JALONS_CAPTURE_WINDOW (fenetre);
    }

  return NULL;
}

/**
 * capture_window_present:
 * @parent: (nullable): the window of the dossiers
 * @dossier: the dossier of the entretien
 * @entretien: an entretien
 *
 * Shows where one writes during an entretien, the keyboard in the confidential notes; the window
 * that is open for it already, if there is one.
 *
 * Returns: (transfer none) (nullable): the window
 */
GtkWindow *
capture_window_present (GtkWindow   *parent,
                        Repository  *repository,
                        const char  *dossier,
                        const char  *entretien,
                        GError     **error)
{
  CaptureWindow *self = find_window (entretien);
  g_autoptr (DossierCourant) courant = NULL;

  if (self == NULL)
    {
      courant = dossier_courant_new (repository);
      if (!dossier_courant_set_uuid (courant, dossier, error))
        return NULL;
      self = g_object_new (TYPE_CAPTURE_WINDOW, "transient-for", parent, NULL);
      self->courant = g_steal_pointer (&courant);
      self->entretien = g_strdup (entretien);
      build (self);
      g_signal_connect_object (self->courant, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      changed_cb (self);
    }
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->notes);

  return GTK_WINDOW (self);
}

/**
 * capture_window_set_suite:
 * @suite: whether another entretien of its day is to be held after it
 *
 * Offers to go to it in the same gesture that marks this one as held: the window of the dossiers is
 * asked for "win.capture-next".
 */
void
capture_window_set_suite (CaptureWindow *self,
                          gboolean       suite)
{
  g_return_if_fail (JALONS_IS_CAPTURE_WINDOW (self));

  self->suite = suite;
  changed_cb (self);
}

/**
 * capture_window_get_resume:
 *
 * Returns: (transfer none): the shared summary
 */
TexteSuivi *
capture_window_get_resume (CaptureWindow *self)
{
  return JALONS_TEXTE_SUIVI (self->resume);
}

/**
 * capture_window_get_notes:
 *
 * Returns: (transfer none): the confidential notes
 */
TexteSuivi *
capture_window_get_notes (CaptureWindow *self)
{
  return JALONS_TEXTE_SUIVI (self->notes);
}

/**
 * capture_windows_save:
 *
 * Makes versions of what is typed in all these windows: the base is locked, or the program ends.
 *
 * Returns: whether there is nothing left to save
 */
gboolean
capture_windows_save (void)
{
  GListModel *fenetres = gtk_window_get_toplevels ();
  gboolean tout = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (fenetres); i++)
    {
      g_autoptr (GtkWindow) fenetre = g_list_model_get_item (fenetres, i);

      if (JALONS_IS_CAPTURE_WINDOW (fenetre))
        tout = save (JALONS_CAPTURE_WINDOW (fenetre)) && tout;
    }

  return tout;
}
