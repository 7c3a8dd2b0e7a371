/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/signatures-popover.h"

#include "base/champ.h"
#include "base/jour.h"
#include "model/codes.h"
#include "widgets/date-entry.h"

#include <glib/gi18n.h>

static const struct
{
  const char *partie;
  const char *label;
} parties[] = {
  { "agent", N_("_Employee") },
  { "collectivite", N_("Em_ployer") },
  { "centre", N_("_Centre") },
};

struct _SignaturesPopover
{
  GtkPopover parent_instance;

  char **dossiers;
  GtkWidget *cases[G_N_ELEMENTS (parties)]; /* NULL for those that nobody awaits */
  GtkWidget *date;
  GtkWidget *noter;
};

G_DEFINE_FINAL_TYPE (SignaturesPopover, signatures_popover, GTK_TYPE_POPOVER)

static gboolean
is_ticked (SignaturesPopover *self,
           guint              i)
{
  return self->cases[i] != NULL &&
         gtk_check_button_get_active (GTK_CHECK_BUTTON (self->cases[i]));
}

static gboolean
is_complete (SignaturesPopover *self)
{
  return date_entry_get_jour (JALONS_DATE_ENTRY (self->date)) != CHAMP_ABSENT &&
         (is_ticked (self, 0) || is_ticked (self, 1) || is_ticked (self, 2));
}

static void
changed_cb (SignaturesPopover *self)
{
  gtk_widget_set_sensitive (self->noter, is_complete (self));
}

static void
record (SignaturesPopover *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  const char *recues[G_N_ELEMENTS (parties) + 1] = { NULL };
  guint n = 0;

  if (!is_complete (self))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    if (is_ticked (self, i))
      recues[n++] = parties[i].partie;
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (parent, "win.sign-selection", "(^as^asx)", recues, self->dossiers,
                              date_entry_get_jour (JALONS_DATE_ENTRY (self->date)));
}

/* Enter records, wherever the keyboard is: Space ticks. */
static gboolean
key_pressed_cb (SignaturesPopover *self,
                guint              keyval,
                guint              keycode,
                GdkModifierType    state)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;

  record (self);
  return GDK_EVENT_STOP;
}

static void
signatures_popover_dispose (GObject *object)
{
  SignaturesPopover *self = JALONS_SIGNATURES_POPOVER (object);

  /* The day says that it goes away, after the boxes did. */
  if (self->date != NULL)
    g_signal_handlers_disconnect_by_data (self->date, self);
  self->date = NULL;
  g_clear_pointer (&self->dossiers, g_strfreev);

  G_OBJECT_CLASS (signatures_popover_parent_class)->dispose (object);
}

static void
signatures_popover_class_init (SignaturesPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = signatures_popover_dispose;
}

static void
signatures_popover_init (SignaturesPopover *self)
{
  GtkEventController *touches = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (touches, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (touches, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), touches);
}

static GtkWidget *
make_title (SignaturesPopover *self)
{
  const guint n = g_strv_length (self->dossiers);
  g_autofree char *texte =
    n == 1 ? g_strdup (_("Signatures received"))
           : g_strdup_printf (ngettext ("Signatures received for %u dossier",
                                        "Signatures received for %u dossiers", n), n);
  GtkWidget *titre = gtk_label_new (texte);

  gtk_widget_add_css_class (titre, "heading");
  gtk_label_set_xalign (GTK_LABEL (titre), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, texte, -1);
  return titre;
}

static GtkWidget *
make_cases (SignaturesPopover  *self,
            const char * const *attendues)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const gboolean seule = attendues[0] != NULL && attendues[1] == NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    {
      if (!g_strv_contains (attendues, parties[i].partie))
        continue;
      self->cases[i] = gtk_check_button_new_with_mnemonic (_(parties[i].label));
      /* GTK 4.8 reads its mnemonic out. */
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->cases[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      code_libelle_find (codes_partie, parties[i].partie), -1);
      /* What else can have come back? */
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->cases[i]), seule);
      g_signal_connect_swapped (self->cases[i], "toggled", G_CALLBACK (changed_cb), self);
      gtk_box_append (GTK_BOX (boite), self->cases[i]);
    }
  return boite;
}

static GtkWidget *
make_date (SignaturesPopover *self)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Signed on"));

  self->date = date_entry_new ();
  date_entry_set_label (JALONS_DATE_ENTRY (self->date), label);
  date_entry_set_jour (JALONS_DATE_ENTRY (self->date), jour_today ());
  g_signal_connect_object (self->date, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (self->date, TRUE);
  gtk_box_append (GTK_BOX (boite), label);
  gtk_box_append (GTK_BOX (boite), self->date);
  return boite;
}

/**
 * signatures_popover_new:
 * @dossiers: (array zero-terminated=1): uuids
 * @attendues: (array zero-terminated=1): the parties whose signature is awaited, at least one
 *
 * Returns: what asks which of them came back; ticked where there is one alone, on today's date
 */
GtkWidget *
signatures_popover_new (const char * const *dossiers,
                        const char * const *attendues)
{
  SignaturesPopover *self = g_object_new (JALONS_TYPE_SIGNATURES_POPOVER, NULL);
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->dossiers = g_strdupv ((char **) dossiers);
  self->noter = gtk_button_new_with_mnemonic (_("_Record"));
  gtk_widget_add_css_class (self->noter, "suggested-action");
  gtk_widget_set_halign (self->noter, GTK_ALIGN_END);
  g_signal_connect_object (self->noter, "clicked", G_CALLBACK (record), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (boite), make_title (self));
  gtk_box_append (GTK_BOX (boite), make_cases (self, attendues));
  gtk_box_append (GTK_BOX (boite), make_date (self));
  gtk_box_append (GTK_BOX (boite), self->noter);
  gtk_widget_add_css_class (GTK_WIDGET (self), "form-popover");
  gtk_popover_set_child (GTK_POPOVER (self), boite);
  changed_cb (self);

  return GTK_WIDGET (self);
}
